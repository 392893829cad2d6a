# Intraclass correlations and tests of Shrout and Fleiss' table, and of the same kind of table with missing cells.
# R 4.2.2, psych 2.2.9, lme4 1.1-31 (Debian 12); GPL tools, figures only are kept. Run here: Rscript icc.R > icc.csv
suppressPackageStartupMessages({library(psych); library(lme4)})
options(digits = 17)
cat("data,coefficient,value,f,df1,df2,p,lower,upper\n")
name <- c("icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k")
show <- function(data, table) {
  x <- suppressWarnings(ICC(table, missing = FALSE, lmer = FALSE))$results
  for (i in 1:6) cat(data, ",", name[i], ",", paste(sprintf("%.15g", unlist(x[i, 2:8])), collapse = ","), "\n", sep = "")
}
wide <- function(file) {
  d <- read.csv(file)
  w <- tapply(d$value, list(factor(d$unit, unique(d$unit)), factor(d$rater, unique(d$rater))), mean)
  matrix(w, nrow(w))
}
sf <- wide("../cases/shrout-fleiss1979.csv")
show("shrout-fleiss1979", sf)
show("made", wide("complete.csv"))

# Henderson's third method by its definition: projections, and traces of them for the expected sums of squares.
henderson <- function(data, d) {
  unit <- model.matrix(~ 0 + factor(d$unit)); rater <- model.matrix(~ 0 + factor(d$rater)); y <- d$value
  project <- function(x) { q <- qr(x); q <- qr.Q(q)[, seq_len(q$rank), drop = FALSE]; q %*% t(q) }
  full <- project(cbind(unit, rater)); byunit <- project(unit); byrater <- project(rater)
  tr <- function(a) sum(diag(a))
  residual <- sum(y * (y - full %*% y)) / (length(y) - tr(full))
  s <- (sum(y * ((full - byrater) %*% y)) - residual * tr(full - byrater)) / tr(t(unit) %*% (full - byrater) %*% unit)
  r <- (sum(y * ((full - byunit) %*% y)) - residual * tr(full - byunit)) / tr(t(rater) %*% (full - byunit) %*% rater)
  k <- 1 / mean(1 / rowSums(t(unit) %*% rater))
  m <- rowSums(t(unit) %*% rater); n <- length(m); mean.of <- ave(y, d$unit)
  msw <- sum((y - mean.of)^2) / (length(y) - n); msb <- sum((mean.of - mean(y))^2) / (n - 1)
  one <- (msb - msw) / ((length(y) - sum(m^2) / length(y)) / (n - 1))
  figures <- c(one / (one + msw), s / (s + r + residual), s / (s + residual),
    one / (one + msw / k), s / (s + (r + residual) / k), s / (s + residual / k))
  for (i in 1:6) cat(data, ",", name[i], ",", sprintf("%.15g", figures[i]), ",,,,,,\n", sep = "")
}
d <- read.csv("unbalanced.csv")
henderson("unbalanced", d)
reml <- function(data, d) {
  v <- as.data.frame(VarCorr(lmer(value ~ 1 + (1 | unit) + (1 | rater), d, control = lmerControl(optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14)))))
  s <- v$vcov[v$grp == "unit"]; r <- v$vcov[v$grp == "rater"]; e <- v$vcov[v$grp == "Residual"]
  cat(data, ",icc-a-1,", sprintf("%.10g", s / (s + r + e)), ",,,,,,\n", data, ",icc-c-1,", sprintf("%.10g", s / (s + e)), ",,,,,,\n", sep = "")
}
reml("unbalanced-reml", d)
reml("made-reml", read.csv("complete.csv"))
