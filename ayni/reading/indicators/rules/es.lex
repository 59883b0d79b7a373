# Words that decide how an indicator is measured, and for whom.
ABLE: informad{o|a|os|as}, bien informad{o|a|os|as}, sensibilizad{o|a|os|as}, consciente{|s}, capaz, capaces, en condiciones de, en capacidad de, competente{|s}, satisfech{o|a|os|as}
PLANNED: elaborad{o|a|os|as}, preparad{o|a|os|as}, diseñad{o|a|os|as}, formulad{o|a|os|as}, adoptad{o|a|os|as}, aprobad{o|a|os|as}, desarrollad{o|a|os|as}
CARRIED: implementad{o|a|os|as}, ejecutad{o|a|os|as}, aplicad{o|a|os|as}, puest{o|a|os|as} en marcha, en ejecucion
REGULAR: regular{|es}, regularmente, periodic{o|a|os|as}, periodicamente
MANY: varios, varias, un numero de, una serie de
SPREAD: publicad{o|a|os|as}, difundid{o|a|os|as}, distribuid{o|a|os|as}
BEARER=country: pais, paises, pais miembro, paises miembros, gobierno{|s}, estado{|s}, estados miembros, punto focal, puntos focales
BEARER=member: miembro{|s}, parte, partes, socio{|s}
BEARER=region: region, regiones, subregion, subregiones
LEVEL=national: nacional, nacionales
LEVEL=regional: regional, regionales
LEVEL=subregional: subregional, subregionales
LEVEL=local: local, locales, municipal, municipales
WORKSHOP: taller, talleres, seminario{|s}
SUPPLY: oferta{|s}, ofrecen, oferente{|s}, ofertan, proveedor{|es}, suministran, suministrador{|es}
DEMAND: demanda{|s}, demandan, demandante{|s}, solicitan, solicitante{|s}, usuario{|s}
