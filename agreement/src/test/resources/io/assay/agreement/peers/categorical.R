# Kappas, AC, Brennan-Prediger, alpha and percent agreement of made and published ratings, with all weights.
# R 4.2.2, vcd 1.4-11, psych 2.2.9, epiR 2.0.57, survey 4.1-1 (Debian 12); GPL tools, figures only are kept.
# Run here: Rscript categorical.R > categorical.csv, then the other categorical.* scripts, which append.
#
# survey gives the standard error of any formula in means over units: the linearised variance with divisor n (n - 1) that
# Gwet (2014) chapter 5 has, where no unit has a single rating. For those that have, "gwet-2014" is the chapter's formulas.
suppressPackageStartupMessages({library(vcd); library(psych); library(epiR); library(survey)})
cat("data,coefficient,weights,figure,value,tool\n")
R <- "R 4.2.2"; VCD <- "vcd 1.4-11"; PSYCH <- "psych 2.2.9"; EPIR <- "epiR 2.0.57"; SURVEY <- "survey 4.1-1"
show <- function(data, coefficient, weights, figure, value, tool)
  cat(paste(data, coefficient, weights, figure, sprintf("%.17g", as.numeric(value)), tool, sep = ","), sep = "\n")
wide <- function(file) {
  d <- read.csv(file)
  w <- tapply(d$value, list(factor(d$unit, unique(d$unit)), factor(d$rater, sort(unique(d$rater)))), mean)
  matrix(w, nrow(w), dimnames = list(NULL, paste0("R", seq_len(ncol(w)))))
}
long <- function(x, file) {
  d <- na.omit(data.frame(unit = c(t(row(x))), rater = c(t(col(x))), value = c(t(x))))
  write.csv(d, file, row.names = FALSE, quote = FALSE)
}
# Made: 30 units, 5 raters, levels 1 to 5, a sixth missing, two ratings at least; and 24 units, 3 raters, levels 1, 2, 4, 5 of 1 to 7.
set.seed(20140814)
truth <- sample(5, 30, TRUE, c(.1, .3, .3, .2, .1))
graded <- sapply(1:5, function(r) pmin(5, pmax(1, truth + sample(-2:2, 30, TRUE, c(.03, .17, .6, .15, .05)))))
graded[cbind(sample(30, 25), sample(rep(1:5, 5)))] <- NA
long(graded, "graded.csv"); graded <- wide("graded.csv")
stopifnot(rowSums(!is.na(graded)) >= 2, anyNA(graded))
truth <- sample(c(1, 2, 4, 5), 24, TRUE)
long(sapply(1:3, function(r) ifelse(runif(24) < .65, truth, sample(c(1, 2, 4, 5), 24, TRUE))), "unused.csv")
unused <- wide("unused.csv"); gwet <- wide("../cases/gwet-raw4raters.csv"); diagnoses <- wide("../cases/fleiss1971-diagnoses.csv")

weights <- function(x) {
  q <- length(x); range <- max(x) - min(x)
  table <- function(f) outer(x, x, f)
  d <- list(
    identity = table(function(a, b) as.numeric(a != b)), linear = table(function(a, b) abs(a - b)),
    quadratic = table(function(a, b) (a - b)^2), radical = table(function(a, b) sqrt(abs(a - b))),
    ordinal = outer(1:q, 1:q, function(k, l) choose(abs(k - l) + 1, 2)),
    ratio = table(function(a, b) ((a - b) / (a + b))^2), circular = table(function(a, b) sin(pi * (a - b) / (range + 1))^2),
    bipolar = table(function(a, b) ifelse(a == b, 0, (a - b)^2 / ((a + b - 2 * min(x)) * (2 * max(x) - a - b)))))
  lapply(d, function(m) 1 - m / max(m))
}
named <- function(name, w, other) if (w == "identity") name else other

# Two raters: vcd's and psych's kappa of the table.
pair <- function(x, levels) table(factor(x[, 1], levels), factor(x[, 2], levels))
square <- function(file) as.table(as.matrix(read.csv(file)))
tables <- list(
  cohen1960 = pair(wide("../cases/cohen1960-p37.csv"), 1:3), `sexual-fun` = square("sexual-fun.csv"),
  `ms-winnipeg` = square("ms-winnipeg.csv"), `unused-12` = pair(unused[, 1:2], 1:7))
for (data in names(tables)) {
  t <- unclass(tables[[data]]); ws <- weights(seq_len(nrow(t)))
  for (w in names(ws)) {
    k <- Kappa(t, weights = ws[[w]]); name <- named("cohen-kappa", w, "weighted-kappa")
    show(data, name, w, c("value", "large-sample-error", "large-sample-lower", "large-sample-upper"), c(k$Weighted, confint(k)[2, ]), VCD)
    show(data, name, w, "value", suppressWarnings(cohen.kappa(t, w = ws[[w]]))$weighted.kappa, PSYCH)
    # Scott's pi is Cohen's kappa of the table and its transpose together.
    show(data, "scott-pi", w, "value", Kappa(t + t(t), weights = ws[[w]])$Weighted[1], VCD)
  }
}
# Cohen (1968): disagreement 1, 3 and 6; Fleiss, Cohen and Everitt (1969): 9, 5 and 3.
published <- list(cohen1968 = list(c(88, 14, 18, 10, 40, 10, 2, 6, 12), c(0, 1, 3, 1, 0, 6, 3, 6, 0)),
  fleiss1969 = list(c(106, 10, 4, 22, 28, 10, 2, 12, 6), c(0, 9, 5, 9, 0, 3, 5, 3, 0)))
for (data in names(published)) {
  t <- matrix(published[[data]][[1]], 3, byrow = TRUE); d <- matrix(published[[data]][[2]], 3)
  k <- Kappa(t, weights = 1 - d / max(d))
  show(data, "cohen-kappa", "identity", c("value", "large-sample-error"), k$Unweighted, VCD)
  show(data, "weighted-kappa", data, c("value", "large-sample-error"), k$Weighted, VCD)
}

# Light: psych's average over pairs.
for (set in list(list("gwet", gwet, 5), list("diagnoses", diagnoses, 5), list("graded", graded, 5), list("unused", unused, 7))) {
  ws <- weights(1:set[[3]])
  for (w in names(ws)) {
    a <- suppressMessages(suppressWarnings(cohen.kappa(set[[2]], w = ws[[w]], levels = 1:set[[3]])))
    show(set[[1]], "light-kappa", w, "value", a$av.wt, PSYCH)
  }
}

# Gwet's family: formulas in means over units, given to survey. m(name) stands for a mean.
sum_of <- function(terms) Reduce(function(a, b) call("+", a, b), terms)
m <- function(...) as.name(paste0(...))
# f is svycontrast's formula, in means of the columns d; n - 1 degrees of freedom.
linear <- function(data, coefficient, w, d, f, plain = f) {
  means <- svymean(as.formula(paste("~", paste(names(d), collapse = "+"))), svydesign(~1, data = d, weights = rep(1, nrow(d))))
  k <- coef(svycontrast(means, list(k = f))); e <- SE(svycontrast(means, list(k = plain)))
  z <- qt(.975, nrow(d) - 1)
  show(data, coefficient, w, c("value", "standard-error", "lower", "upper"), c(k, e, k - z * e, min(1, k + z * e)), SURVEY)
}
corrected <- function(pa, pe) bquote((.(pa) - .(pe)) / (1 - .(pe)))
family <- function(data, x, levels, only = names(weights(levels)), mean_of_units = TRUE) {
  q <- length(levels)
  counts <- sapply(levels, function(v) rowSums(x == v, na.rm = TRUE)); r <- rowSums(counts)
  for (w in only) {
    W <- weights(levels)[[w]]
    a <- rowSums(counts * (counts %*% W - 1)) / (r * (r - 1))
    if (mean_of_units) {
      d <- data.frame(a = a, s = counts / r); names(d) <- c("a", paste0("s", 1:q))
      linear(data, "percent-agreement", w, d, quote(a))
      pooled <- sum_of(unlist(lapply(1:q, function(k) lapply(1:q, function(l) bquote(.(W[k, l]) * .(m("s", k)) * .(m("s", l)))))))
      linear(data, if (ncol(x) == 2) "scott-pi" else "fleiss-kappa", w, d, corrected(quote(a), pooled))
      linear(data, "brennan-prediger", w, d, corrected(quote(a), sum(W) / q^2))
      ac <- bquote(.(sum(W) / (q * (q - 1))) * .(sum_of(lapply(1:q, function(k) bquote(.(m("s", k)) * (1 - .(m("s", k))))))))
      linear(data, named("gwet-ac1", w, "gwet-ac2"), w, d, corrected(quote(a), ac))
      g <- ncol(x); d <- data.frame(a = a)
      for (j in 1:g) { d[[paste0("d", j)]] <- +!is.na(x[, j]); for (k in 1:q) d[[paste0("x", j, "_", k)]] <- +(x[, j] %in% levels[k]) }
      share <- function(j, k) bquote(.(m("x", j, "_", k)) / .(m("d", j)))
      used <- which(colSums(counts) > 0)
      between <- sum_of(unlist(lapply(1:g, function(i) lapply(setdiff(1:g, i), function(j) lapply(used, function(k) lapply(used, function(l)
        bquote(.(W[k, l]) * .(share(i, k)) * .(share(j, l)))))))))
      linear(data, if (g == 2) named("cohen-kappa", w, "weighted-kappa") else "conger-kappa", w, d, corrected(quote(a), bquote(.(between) / .(g * (g - 1)))))
    }
    # Alpha and the pooled share are ratios of means over units with two ratings; the small-sample term is left out of the error.
    d <- data.frame(a = a * r, r = r, n = counts)[r >= 2, ]; names(d) <- c("a", "r", paste0("n", 1:q))
    linear(data, "percent-agreement-pooled", w, d, quote(a / r))
    pe <- sum_of(unlist(lapply(1:q, function(k) lapply(1:q, function(l) bquote(.(W[k, l]) * .(m("n", k)) * .(m("n", l)) / r^2)))))
    e <- 1 / sum(d$r)
    linear(data, "krippendorff-alpha", w, d, corrected(bquote((1 - .(e)) * a / r + .(e)), pe), corrected(quote(a / r), pe))
  }
}
family("graded", graded, 1:5); family("unused", unused, 1:7); family("unused-12", unused[, 1:2], 1:7)
family("diagnoses", diagnoses, 1:5, c("identity", "linear")); family("gwet", gwet, 1:5, mean_of_units = FALSE)
family("cohen1960", wide("../cases/cohen1960-p37.csv"), 1:3, "identity")

# Gwet (2014), chapter 5, where a unit has a single rating.
handbook <- function(data, x, levels) {
  q <- length(levels); counts <- sapply(levels, function(v) rowSums(x == v, na.rm = TRUE)); r <- rowSums(counts)
  n <- nrow(x); two <- r >= 2; g <- ncol(x); z <- qt(.975, n - 1)
  for (w in names(weights(levels))) {
    W <- weights(levels)[[w]]
    a <- ifelse(two, rowSums(counts * (counts %*% W - 1)) / (r * (r - 1)), 0); pa <- sum(a) / sum(two); p <- colMeans(counts / r)
    pe_i <- list(
      `percent-agreement` = rep(0, n), `fleiss-kappa` = c((counts / r) %*% (W %*% p)), `brennan-prediger` = rep(sum(W) / q^2, n),
      ac = sum(W) / (q * (q - 1)) * c((counts / r) %*% (1 - p)))
    rated <- colSums(!is.na(x)); shares <- sapply(levels, function(v) colSums(x == v, na.rm = TRUE)) / rated
    # Rater g's linearised share of category k on unit i: n / n_g (is k - rated p_gk) + p_gk.
    lin <- lapply(1:g, function(j) sapply(1:q, function(k) n / rated[j] * ((x[, j] %in% levels[k]) - (1 - is.na(x[, j])) * shares[j, k]) + shares[j, k]))
    pe_i[["conger-kappa"]] <- rowSums(sapply(1:g, function(j) c(lin[[j]] %*% (W %*% (colSums(shares) - shares[j, ]))))) / (g * (g - 1))
    for (name in names(pe_i)) {
      pe <- mean(pe_i[[name]]); k <- (pa - pe) / (1 - pe)
      k_i <- n / sum(two) * (a - pe * two) / (1 - pe) - 2 * (1 - k) * (pe_i[[name]] - pe) / (1 - pe)
      e <- sqrt(sum((k_i - k)^2) / (n * (n - 1)))
      show(data, if (name == "ac") named("gwet-ac1", w, "gwet-ac2") else name, w, c("value", "standard-error", "lower", "upper"),
        c(k, e, k - z * e, min(1, k + z * e)), paste("gwet-2014 in", R))
    }
  }
}
handbook("gwet", gwet, 1:5)

# Two raters and two categories.
two <- list(feinstein1 = c(40, 9, 6, 45), feinstein2 = c(80, 10, 5, 5), sim2005 = c(22, 2, 4, 11))
for (data in names(two)) {
  k <- epi.kappa(matrix(two[[data]], 2, byrow = TRUE), method = "cohen")
  show(data, "cohen-kappa", "identity", "value", k$kappa$est, EPIR)
  show(data, "maxwell-re", "identity", "value", k$pabak$est, EPIR)
  show(data, c("prevalence-index", "bias-index"), "identity", "value", c(k$pindex$est, k$bindex$est), EPIR)
}
