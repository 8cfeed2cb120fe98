/** Ein Beispielartikel auf Deutsch. */
export default `Das Dorf, das seinen Strom nachts verschenkt

Von unserer Lokalredaktion

Seit Anfang Oktober kostet Strom in Hellenau zwischen 23 Uhr und fünf Uhr morgens nichts. Die Gemeinde mit ihren 1.140 Einwohnern verschenkt, was ihre drei Windräder nachts erzeugen und niemand abnimmt, und sie tut es nicht aus Großzügigkeit, sondern weil das Abschalten teurer war.

Der Beschluss fiel im Sommer, nach einem Jahr, in dem die Anlagen 1.900 Stunden lang stillstanden. Das Netz im Tal ist für so viel Leistung nicht gebaut, und der Ausbau, den der Betreiber für 2023 zugesagt hatte, soll nun frühestens 2029 fertig sein. Jede Stunde Stillstand kostete die Genossenschaft nach ihrer eigenen Rechnung rund 210 Euro.

„Wir haben den Wind geerntet und dann auf den Acker gekippt“, sagt Renate Vollmer, die Vorsitzende der Energiegenossenschaft. Sie hatte vorgeschlagen, den Überschuss nicht länger abzuregeln, sondern den Haushalten im Ort zu überlassen, die ihn über das alte Ortsnetz beziehen können, ohne die Leitung ins Tal zu belasten.

Rechtlich war das heikel. Wer Strom liefert, muss Abgaben zahlen, auch wenn er ihn verschenkt, und die Bundesnetzagentur prüfte den Plan sieben Monate lang. Die Lösung, auf die sich beide Seiten einigten, ist ein Tarif mit einem Preis von null Cent und einer festen Grundgebühr von 14 Euro im Monat, aus der die Abgaben bestritten werden.

Die Folgen zeigen sich nach sechs Wochen deutlicher als erwartet. Der Verbrauch in den Nachtstunden hat sich verdreifacht, am frühen Abend ist er um ein Fünftel gesunken. Die Bäckerei heizt ihre Öfen zwei Stunden früher an, der Sportverein lädt seine Kleinbusse nach Mitternacht, und in der Turnhalle wurde ein Wasserspeicher aufgestellt, der bis zum Morgen warm wird.

Nicht alle profitieren im gleichen Maß. Wer zur Miete wohnt und keinen Speicher aufstellen darf, hat wenig von billigem Strom um drei Uhr früh. Eine Familie mit Wärmepumpe und Elektroauto spart dagegen nach einer Beispielrechnung der Verbraucherberatung bis zu 1.300 Euro im Jahr. Der Gemeinderat will deshalb einen Teil der Grundgebühr in einen Fonds legen, der Speicher in Mietshäusern bezahlt.

Kritik kommt vom Netzbetreiber. Er fürchtet, dass andere Orte dem Beispiel folgen und sich damit dem Ausbau entziehen, den am Ende alle bezahlen müssen. Außerdem seien die Transformatoren im Dorf für die nächtliche Last nicht ausgelegt; einer von ihnen wurde in der zweiten Novemberwoche zu heiß und schaltete für vierzig Minuten ab.

Vollmer hält das für lösbar. Ein Steuergerät, das die Speicher nacheinander statt gleichzeitig einschaltet, kostet 90 Euro je Haushalt, und 200 davon sind bestellt. Schwieriger werde die Frage, was geschieht, wenn das Netz ins Tal eines Tages doch stark genug ist. Dann ließe sich der Strom wieder verkaufen, und das Geschenk hätte einen Preis.

Im Frühjahr sollen die Mitglieder der Genossenschaft darüber abstimmen, ob der Tarif auch danach bestehen bleibt. Drei Nachbargemeinden haben angekündigt, das Ergebnis abzuwarten, bevor sie selbst entscheiden.
`;
