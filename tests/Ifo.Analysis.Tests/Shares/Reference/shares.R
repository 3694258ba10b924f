# Reference values for CaseShare and CaseRate: base R, run once; the result is committed as shares.csv.
#   Rscript shares.R > shares.csv
# prop.test without continuity correction gives Wilson's score interval; poisson.test gives Garwood's exact interval.
options(scipen = 99, warn = -1)
cases <- rbind(c(0, 1), c(1, 1), c(0, 25), c(25, 25), c(1, 40), c(23, 68), c(93, 152), c(152, 278), c(562, 615), c(22, 30),
  c(17, 243), c(5000, 10000), c(3, 100000), c(7425, 1000000))
cat("part,whole,wilson_lower,wilson_upper,poisson_lower,poisson_upper\n")
for (i in seq_len(nrow(cases))) {
  x <- cases[i, ]
  cat(paste(c(x, sprintf("%.15g", c(prop.test(x[1], x[2], correct = FALSE)$conf.int, poisson.test(x[1])$conf.int))), collapse = ","), "\n", sep = "")
}
