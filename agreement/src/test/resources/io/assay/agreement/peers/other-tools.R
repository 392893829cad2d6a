# Figures of psych and epiR that differ from ours, for docs/where-other-tools-differ.md.
# R 4.2.2, psych 2.2.9, epiR 2.0.57, lme4 1.1-31 (Debian 12); GPL tools, figures only are kept. Run here: Rscript other-tools.R > other-tools-r.csv
suppressPackageStartupMessages({library(psych); library(epiR)})
cat("difference,tool,value\n")
show <- function(difference, tool, x) cat(difference, ",", tool, ",", sprintf("%.15g", x), "\n", sep = "")
wide <- function(file) {
  d <- read.csv(file)
  w <- tapply(d$value, list(factor(d$unit, unique(d$unit)), factor(d$rater, unique(d$rater))), mean)
  matrix(w, nrow(w))
}
couples <- as.matrix(read.csv("sexual-fun.csv"))
show("weighted-kappa-error", "psych 2.2.9", sqrt(cohen.kappa(couples)$var.weighted))
icc <- suppressWarnings(ICC(wide("unbalanced.csv"), missing = FALSE))$results
show("icc-missing", "psych 2.2.9", icc["Single_random_raters", "ICC"])
show("icc-missing-mean", "psych 2.2.9", icc["Average_random_raters", "ICC"])
show("overall-ccc", "epiR 2.0.57", epi.occc(wide("../cases/shrout-fleiss1979.csv"))$occc)
