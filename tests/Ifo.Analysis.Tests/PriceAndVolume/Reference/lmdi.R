# Reference values for Lmdi: base R, run once; the result is committed as lmdi.csv.
#   Rscript lmdi.R > lmdi.csv
# LMDI-I (Ang and Liu 2001) from its definition: weights are logarithmic means of the parts' costs through that of the totals.
options(scipen = 99)
L <- function(a, b) ifelse(a == b, a, (b - a) / log(b / a))
cases <- list(
  list(q0 = c(1000, 800), p0 = c(900, 2400), q1 = c(1300, 600), p1 = c(950, 2500)),
  list(q0 = c(22778), p0 = c(1097), q1 = c(20500), p1 = c(1268)),
  list(q0 = c(133, 138, 72), p0 = c(1900, 2100, 1600), q1 = c(141, 151, 122), p1 = c(2300, 2000, 1750)),
  list(q0 = c(10, 20, 30), p0 = c(5, 5, 5), q1 = c(30, 20, 10), p1 = c(5, 5, 5)),
  list(q0 = c(1, 1000000), p0 = c(16000, 1), q1 = c(2, 900000), p1 = c(6000, 2)),
  list(q0 = c(100, 50), p0 = c(1000, 3000), q1 = c(200, 100), p1 = c(1000, 3000)))
cat("case,days_before,price_before,days_after,price_after,ratio,volume,mix,price\n")
for (i in seq_along(cases)) {
  x <- cases[[i]]; c0 <- x$q0 * x$p0; c1 <- x$q1 * x$p1
  w <- L(c0, c1) / L(sum(c0), sum(c1))
  Q <- log(sum(x$q1) / sum(x$q0)); s <- log((x$q1 / sum(x$q1)) / (x$q0 / sum(x$q0)))
  f <- c(sum(c1) / sum(c0), exp(sum(w * Q)), exp(sum(w * s)), exp(sum(w * log(x$p1 / x$p0))))
  cat(paste(c(i, sapply(x[c("q0", "p0", "q1", "p1")], paste, collapse = ";"), sprintf("%.15g", f)), collapse = ","), "\n", sep = "")
}
