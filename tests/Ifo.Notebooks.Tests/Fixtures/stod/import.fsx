let fran_fsx = 1000
