# Reference values for Dispersion: R with the package sandwich, run once; the result is committed as dispersion.csv.
#   Rscript dispersion.R > dispersion.csv
# parts: summary(glm(n ~ period, family = quasipoisson, epsilon = 1e-14))$dispersion of monthly counts. followed: the variance of the log ratio
# of a Poisson regression of persons' counts on the period, clustered by person (sandwich::vcovCL, HC0), over the Poisson
# variance 1/X + 1/Y, where the totals X and Y are equal. apart: sum of squares over sum. tail: pbinom in the tails, odds given as after/before exposure.
suppressMessages(library(sandwich))
options(digits = 15)
set.seed(20240331)
write <- function(kind, x, result) cat(kind, ",", paste(format(x, scientific = FALSE, trim = TRUE), collapse = " "), ",",
  paste(sprintf("%.15g", result), collapse = " "), "\n", sep = "")
cat("kind,values,result\n")
parts <- function(n) {
  period <- factor(rep(1:2, each = length(n) / 2))
  fit <- glm(n ~ period, family = quasipoisson, epsilon = 1e-14)
  write("parts", n, sum(residuals(fit, type = "pearson")^2) / df.residual(fit))
}
parts(rnbinom(24, mu = 300, size = 20)); parts(rnbinom(24, mu = 9, size = 3)); parts(c(3, 9, 4, 8)); parts(rnbinom(8, mu = 40, size = 4))
followed <- function(x, y) {
  stopifnot(sum(x) == sum(y))
  d <- data.frame(n = c(x, y), period = rep(0:1, each = length(x)), person = rep(seq_along(x), 2))
  fit <- glm(n ~ period, family = poisson, data = d, epsilon = 1e-14)
  robust <- vcovCL(fit, cluster = d$person, type = "HC0", cadjust = FALSE)["period", "period"]
  write("followed", rbind(x, y), robust / (1 / sum(x) + 1 / sum(y)))
}
followed(c(4, 0, 1, 7, 2, 1), c(0, 3, 2, 9, 0, 1)); z <- rnbinom(40, mu = 1.5, size = 0.6); followed(z, sample(z))
followed(c(12, 1, 0, 0), c(0, 0, 2, 11)); z <- rnbinom(200, mu = 2, size = 0.4); followed(z, c(z[-(1:60)], z[1:60]))
apart <- function(n) write("apart", n, sum(n^2) / sum(n))
apart(c(1, 1, 1, 1)); apart(c(rep(1, 18), 15, 15)); apart(7); apart(rnbinom(60, mu = 2, size = 0.5))
tail <- function(before, after, exposure) {
  n <- before + after; p <- exposure / (1 + exposure)
  write("tail", c(before, after, exposure), c(pbinom(after, n, p), pbinom(after - 1, n, p, lower.tail = FALSE)))
}
tail(900, 20, 1); tail(40, 400, 1); tail(3, 300, 4); tail(150, 1, 30); tail(700, 900, 2); tail(100000, 96000, 1); tail(500, 900, 0.5)
tail(999000, 1003000, 1); tail(2, 60, 0.001); tail(120, 80, 1000)
