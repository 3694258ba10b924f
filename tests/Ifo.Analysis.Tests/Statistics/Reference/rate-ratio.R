# Reference values for RateRatio: base R, run once; the result is committed as rate-ratio.csv.
#   Rscript rate-ratio.R > rate-ratio.csv
# p_minlike and the limits are what poisson.test(c(after, before), c(days_after, days_before)) reports; p_central is twice
# the smaller binomial tail.
options(scipen = 99)
cases <- rbind(
  c(3781, 4080, 1, 1), c(346, 319, 1, 1), c(196, 168, 1, 1), c(409, 467, 1, 1), c(82, 113, 1, 1), c(743, 664, 1, 1),
  c(132, 138, 1, 1), c(392, 358, 1, 1), c(103, 85, 1, 1), c(134, 125, 1, 1), c(738, 908, 1, 1), c(7056, 7425, 1, 1),
  c(317, 297, 1, 1), c(49, 97, 1, 1), c(45, 73, 1, 1), c(7056, 7425, 365, 366), c(738, 908, 365, 366),
  c(0, 1, 1, 1), c(0, 5, 1, 1), c(5, 0, 1, 1), c(1, 1, 1, 1), c(10, 10, 1, 1), c(3, 9, 2, 1), c(9, 3, 2, 1), c(20, 7, 91, 90),
  c(100000, 101000, 1, 1), c(500000, 501500, 1, 1), c(12, 400, 1, 1))
cat("before,after,exposure_before,exposure_after,p_central,p_minlike,lower,upper\n")
for (i in seq_len(nrow(cases))) {
  x <- cases[i, ]; n <- x[1] + x[2]; p <- x[4] / (x[3] + x[4])
  central <- min(1, 2 * min(pbinom(x[2], n, p), pbinom(x[2] - 1, n, p, lower.tail = FALSE)))
  test <- poisson.test(c(x[2], x[1]), c(x[4], x[3]))
  cat(paste(c(x, sprintf("%.15g", c(central, test$p.value, test$conf.int))), collapse = ","), "\n", sep = "")
}
