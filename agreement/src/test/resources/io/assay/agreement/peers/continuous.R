# Concordance, limits of agreement, ranks, Finn, Robinson and Bangdiwala of made and published ratings.
# R 4.2.2, epiR 2.0.57, vcd 1.4-11 (Debian 12); GPL tools, figures only are kept. Run here: Rscript continuous.R > continuous.csv
suppressPackageStartupMessages({library(epiR); library(vcd)})
cat("data,figure,value,lower,upper,third,fourth\n")
show <- function(data, what, ...) cat(data, ",", what, ",", paste(sprintf("%.15g", c(...)), collapse = ","), "\n", sep = "")
wide <- function(file) {
  d <- read.csv(file)
  w <- tapply(d$value, list(factor(d$unit, unique(d$unit)), factor(d$rater, unique(d$rater))), mean)
  matrix(w, nrow(w))
}
made <- wide("complete.csv"); sf <- wide("../cases/shrout-fleiss1979.csv"); part <- wide("unbalanced.csv")[, c(2, 4)]
pefr <- wide("bland-altman1986.csv")
for (set in list(list("pefr", pefr), list("made12", made[, 1:2]), list("shrout-fleiss14", sf[, c(1, 4)]))) {
  x <- set[[2]]; n <- nrow(x)
  show(set[[1]], "lin-ccc", unlist(epi.ccc(x[, 1], x[, 2])$rho.c))
  d <- x[, 1] - x[, 2]; s <- sd(d); z <- qnorm(.975)
  show(set[[1]], "bland-altman", mean(d), mean(d) - z * s, mean(d) + z * s, s)
  show(set[[1]], "bias-limits", mean(d), t.test(d)$conf.int)
  show(set[[1]], "exact-reach", z, suppressWarnings(qt(c(.025, .975), n - 1, z * sqrt(n))) / sqrt(n))
}
# epi.occc has divisor n - 1 in variances; (n - 1) / n makes them those of Barnhart et al. (2002).
occc <- function(x) {
  v <- cov(x) * (nrow(x) - 1) / nrow(x); m <- colMeans(x); p <- combn(ncol(x), 2)
  sum(apply(p, 2, function(i) 2 * v[i[1], i[2]])) /
    sum(apply(p, 2, function(i) v[i[1], i[1]] + v[i[2], i[2]] + (m[i[1]] - m[i[2]])^2))
}
show("made", "overall-ccc", occc(made)); show("shrout-fleiss", "overall-ccc", occc(sf))
big <- made[rep(seq_len(nrow(made)), 100000), ]
show("made-large", "overall-ccc", epi.occc(big)$occc)
ranks <- function(data, x) {
  f <- friedman.test(t(x))
  show(data, "friedman", f$statistic, f$parameter, f$p.value)
  show(data, "kendall-w", f$statistic / (ncol(x) * (nrow(x) - 1)))
  p <- combn(ncol(x), 2)
  show(data, "spearman-mean", mean(apply(p, 2, function(i) cor(x[, i[1]], x[, i[2]], method = "spearman", use = "complete.obs"))))
  show(data, "kendall-tau-mean", mean(apply(p, 2, function(i) cor(x[, i[1]], x[, i[2]], method = "kendall", use = "complete.obs"))))
}
ranks("made", made); ranks("shrout-fleiss", sf)
x <- wide("unbalanced.csv"); p <- combn(ncol(x), 2)
for (m in c("spearman", "kendall"))
  show("unbalanced", if (m == "kendall") "kendall-tau-mean" else "spearman-mean",
    mean(apply(p, 2, function(i) cor(x[, i[1]], x[, i[2]], method = m, use = "complete.obs"))))
one <- function(x) { long <- data.frame(y = c(x), unit = factor(c(row(x)))); anova(lm(y ~ unit, long)) }
show("shrout-fleiss", "finn-10", 1 - one(sf)[2, 3] / ((10^2 - 1) / 12))
show("made", "finn-10", 1 - one(made)[2, 3] / ((10^2 - 1) / 12))
for (set in list(list("shrout-fleiss", sf), list("made", made))) {
  a <- one(set[[2]]); show(set[[1]], "robinson-a", a[1, 2] / sum(a[, 2]))
}
data(SexualFun)
b <- agreementplot(t(SexualFun)); show("sexual-fun", "bangdiwala-b", unlist(b[1:2]))
b <- agreementplot(t(SexualFun), weights = c(1, 1 - 1 / 9, 1 - 4 / 9)); show("sexual-fun", "bangdiwala-b-2", unlist(b[1:2]))
data(MSPatients)
b <- agreementplot(t(MSPatients[, , "Winnipeg"])); show("ms-winnipeg", "bangdiwala-b", unlist(b[1:2]))
cat("first,second,third,fourth\n", file = "sexual-fun.csv"); write.table(unclass(SexualFun), "sexual-fun.csv", sep = ",", row.names = FALSE, col.names = FALSE, append = TRUE)
cat("first,second,third,fourth\n", file = "ms-winnipeg.csv"); write.table(unclass(MSPatients[, , "Winnipeg"]), "ms-winnipeg.csv", sep = ",", row.names = FALSE, col.names = FALSE, append = TRUE)
