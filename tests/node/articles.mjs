// Articles of our own for the tests, in several scripts.

export const HARBOUR = `Harbour town bets its winter on a road of ice

The council of Norvik voted on Tuesday to open the frozen strait to lorries for six weeks, the first ice road in the district since 1987. The decision followed a month of measurements by the port authority and two evenings of argument in the school gymnasium.

Ninety sensors drilled into the ice will report its thickness every ten minutes, and traffic stops as soon as any one of them reads less than 80 centimetres. "We are not asking anybody to be brave," said the harbour master, Dr. Ane Lund. Her office will publish the readings on a screen at both ramps.

The ferry, which has carried the island's freight since the old road was given up, needs a new gearbox. The yard that makes it has promised one for the end of March. Until then, diesel and feed would have to come by air.

Flying in supplies would cost the island's 1,400 households about four million kroner, roughly ten times the price of building and guarding the road. Not everyone was persuaded. A retired pilot reminded the meeting that the strait has a current which no sensor can see.

Insurers have asked for a limit of eight tonnes a vehicle and a distance of fifty metres between them. The road will be marked with spruce branches, as it was when the last lorry crossed. If the frost holds, the first convoy leaves on Saturday at noon.`;

export const GERMAN = `Ein Dorf kauft seine Brücke zurück

Die Gemeinde Hallbach hat am 3. Oktober beschlossen, die alte Eisenbahnbrücke über die Wern zurückzukaufen. Sie zahlt dafür 120.000 Euro, z. B. aus Rücklagen und Spenden. Der Bürgermeister sprach von einem Glücksfall für alle Radfahrer im Tal.

Seit 1994 ist die Strecke stillgelegt, und die Brücke rostet. Ein Gutachten der Technischen Hochschule kam zu dem Ergebnis, dass die Pfeiler noch fünfzig Jahre tragen. „Wir hätten sie sonst abreißen müssen“, sagte Dr. Vogt.

Im Frühjahr soll der Umbau beginnen. Das Land übernimmt die Hälfte der Kosten, wenn der Weg bis Ende 2028 fertig wird.`;

export const MIXED = `🚲 Über den Fluß — naïve café 👩‍👩‍👧‍👦 notes

İstanbul'da kış sert geçti. 東京では雪が降りました。明日は晴れるでしょう。 Ship №7 (“Ærø”) came in at 12.30 p.m. on Friday 🎉. Nobody was hurt, said the captain 👩🏽‍✈️ of the vessel. قال الميناء إنه مفتوح. Το λιμάνι άνοιξε ξανά.`;
