# Reference values for TrendTest, SeasonalIndices and FullYearForecast: base R, run once; the result is committed as trends.csv.
#   Rscript trends.R > trends.csv
# kendall: cor.test against time, exact where R is (no ties, below 50), otherwise with continuity correction; slope: the
# median of all pairwise slopes; season: decompose(type = "multiplicative")$figure; forecast: logarithms of whole / part,
# mean ± qt(0.975, n − 1) · sd · sqrt(1 + 1/n), for a part of 100.
options(scipen = 99, warn = -1)
set.seed(1)
write <- function(kind, x, result) cat(paste(kind, paste(x, collapse = " "), paste(sprintf("%.15g", result), collapse = " "), sep = ","), "\n", sep = "")
cat("kind,values,result\n")
kendall <- function(x, ...) {
  d <- outer(x, x, function(a, b) b - a) / outer(seq_along(x), seq_along(x), function(a, b) b - a)
  write("kendall", x, c(cor.test(seq_along(x), x, method = "kendall", ...)$p.value, median(d[upper.tri(d)])))
}
kendall(c(265, 313, 324, 344, 331, 347)); kendall(c(343, 388, 414, 389, 398, 425)); kendall(c(343, 388, 414, 389, 398, 425, 461))
kendall(1:5); kendall(c(5, 4, 3, 2, 1, 0)); kendall(sample(1000, 20)); kendall(sample(1000, 49))
kendall(sample(30, 80, replace = TRUE), exact = FALSE, continuity = TRUE)
kendall(round(rnorm(60, 1:60 / 10, 3)), exact = FALSE, continuity = TRUE)
season <- function(x) write("season", x, decompose(ts(x, frequency = 12), type = "multiplicative")$figure)
season(round(100 + 30 * sin(1:24) + rnorm(24, 0, 5))); season(round(200 + 1:41 + 50 * cos(1:41 * pi / 6) + rnorm(41, 0, 20)))
forecast <- function(part, whole) {
  r <- log(whole / part); n <- length(r); h <- qt(0.975, n - 1) * sd(r) * sqrt(1 + 1 / n)
  write("forecast", c(rbind(part, whole)), 100 * exp(c(mean(r), mean(r) - h, mean(r) + h)))
}
forecast(c(188, 190, 201, 207), c(571, 583, 612, 640)); forecast(c(50, 60, 70), c(101, 119, 143)); forecast(c(9, 8, 12, 11, 10), c(40, 31, 50, 47, 39))
