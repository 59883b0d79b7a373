# Words that decide how an indicator is measured, and for whom.
ABLE: informe{|e|s|es}, bien informe{|e|s|es}, sensibilise{|e|s|es}, conscient{|e|s|es}, capable{|s}, en mesure de, en mesure d, apte{|s}, competent{|e|s|es}, satisfait{|e|s|es}, bien forme{|s|es}
PLANNED: elabore{|e|s|es}, prepare{|e|s|es}, concu{|e|s|es}, formule{|e|s|es}, adopte{|e|s|es}, approuve{|e|s|es}, redige{|e|s|es}
CARRIED: mis en oeuvre, mise en oeuvre, mises en oeuvre, execute{|e|s|es}, applique{|e|s|es}, realise{|e|s|es}
REGULAR: regulier{|e|s|es}, regulierement, periodique{|s}, periodiquement
MANY: un certain nombre de, plusieurs, une serie de
SPREAD: publie{|e|s|es}, diffuse{|e|s|es}, distribue{|e|s|es}
BEARER=country: pays, pays membre{|s}, gouvernement{|s}, etat{|s}, etats membres, point focal, points focaux, pfn
BEARER=member: membre{|s}, partie{|s}, partenaire{|s}
BEARER=region: region{|s}, sous-region{|s}
LEVEL=national: national, nationale, nationaux, nationales
LEVEL=regional: regional, regionale, regionaux, regionales
LEVEL=subregional: sous-regional, sous-regionale, sous-regionaux, sous-regionales
LEVEL=local: local, locale, locaux, locales, communal, communaux
WORKSHOP: atelier{|s}, seminaire{|s}
SUPPLY: offre{|s}, offrent, offrant{|s}, fournisseur{|s}, fournissent, fournissant, prestataire{|s}
DEMAND: demande{|s}, demandent, demandant, demandeur{|s}, utilisateur{|s}
