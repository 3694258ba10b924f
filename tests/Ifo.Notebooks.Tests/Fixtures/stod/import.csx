var fran_skript = 10;
