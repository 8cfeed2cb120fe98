/** Un article d'exemple en français. */
export default `À Port-Lannec, les pêcheurs laissent un tiers de la baie aux poissons

De notre correspondante

Depuis le 1er septembre, aucun filet ne descend plus dans la partie nord de la baie de Port-Lannec. Les 48 patrons pêcheurs du port ont voté eux-mêmes, par 31 voix contre 17, la fermeture de 2 600 hectares pendant cinq ans, sans qu'aucune loi ne les y oblige.

La décision surprend dans un port qui vivait jusque-là de la coquille et du bar. Mais les prises avaient baissé de 44 % en dix ans, et les jeunes ne reprenaient plus les bateaux. « Nous étions en train de nous disputer les dernières », résume Maëlle Guivarch, qui préside le comité local et pêche elle-même depuis ses dix-neuf ans.

L'idée est venue d'une erreur. En 2019, une épave mal signalée a rendu la pointe nord dangereuse et la préfecture l'a interdite à la navigation pendant trois saisons. Lorsque les bateaux y sont revenus, les coquilles étaient deux fois plus nombreuses qu'ailleurs et nettement plus grosses. Une équipe de biologistes de l'université voisine a ensuite suivi la zone et confirmé que les larves qui en partent repeuplent toute la baie.

Le calcul économique reste serré. Selon l'étude commandée par le comité, la fermeture coûtera 1,9 million d'euros pendant les deux premières années, puis rapportera davantage qu'elle ne coûte à partir de la quatrième. Pour passer ce cap, la région avance 1,2 million d'euros, remboursables sur les ventes futures, et les trois plus grands bateaux ont accepté de partager leur quota avec les plus petits.

Tous n'y croient pas. Yann Le Du, qui travaille seul sur un canot de huit mètres, ne peut pas aller pêcher plus loin par mauvais temps. La zone fermée était la seule qu'il pouvait atteindre en hiver. Il recevra une indemnité de 800 euros par mois, qu'il juge insuffisante, et il envisage de vendre son bateau avant Noël.

La surveillance est l'autre point faible. La vedette des affaires maritimes ne passe que deux fois par semaine, et des bateaux venus d'autres ports ont déjà été aperçus de nuit dans la zone. Le comité a donc installé sur le phare une caméra thermique et un récepteur qui enregistre les signaux des navires. Quatre infractions ont été transmises au procureur en deux mois.

Les restaurateurs du port, d'abord inquiets, ont changé d'avis pendant l'été. Plusieurs d'entre eux affichent désormais sur leur carte le prix que la fermeture ajoute à chaque plat, soixante centimes en moyenne, et disent que les clients posent des questions plutôt que de se plaindre.

Les biologistes compteront les coquilles chaque printemps, et leurs chiffres seront publiés dans la halle à marée. Si la densité n'a pas augmenté de moitié au bout de trois ans, les pêcheurs voteront de nouveau. Deux ports voisins ont demandé à assister à cette réunion.
`;
