"""Words of a phrase: tokens, word lists, misprints, languages and the grammar over word classes."""
