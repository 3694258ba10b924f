# Reference values for TrendTest's correction for values that go together: base R, run once; the result is committed as
# autocorrelated.csv.
#   Rscript autocorrelated.R > autocorrelated.csv
# Written from Hamed and Rao (1998), equation 11, with rho^k at lag k, and (n r1 + 2)/(n - 4) for rho, where r1 is of the values
# less Sen's slope; p from Student's distribution with n/ratio - 2 degrees of freedom. Columns: the values; rho, the ratio of the
# variances, p.
options(digits = 15)
set.seed(1998)
cat("values,rho,ratio,p\n")
one <- function(x) {
  n <- length(x); i <- seq_len(n)
  d <- outer(x, x, function(a, b) b - a); up <- upper.tri(d)
  S <- sum(sign(d[up])); slope <- median((d / outer(i, i, function(a, b) b - a))[up])
  e <- x - slope * i; e <- e - mean(e)
  rho <- min(0.95, max(0, (n * sum(e[-1] * e[-n]) / sum(e^2) + 2) / (n - 4)))
  k <- seq_len(n - 3)
  ratio <- 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * rho^k)
  t <- table(x); v <- (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5))) / 18
  p <- 2 * pt(-max(0, abs(S) - 1) / sqrt(v * ratio), max(1, n / ratio - 2))
  cat(paste(x, collapse = " "), ",", paste(sprintf("%.15g", c(rho, ratio, p)), collapse = ","), "\n", sep = "")
}
one(as.numeric(Nile)); one(as.numeric(lynx)[1:40]); one(round(as.numeric(LakeHuron), 2))
one(round(100 + 1:24 + 10 * as.numeric(arima.sim(list(ar = 0.6), 24)))); one(round(50 + 5 * as.numeric(arima.sim(list(ar = 0.6), 60))))
