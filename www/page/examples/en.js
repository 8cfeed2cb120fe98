/** A sample article in English. */
export default `The river that a city had paved over is coming back, one car park at a time

By the city desk

For sixty years the Ashwater ran under Millbrook in the dark. On Monday the council voted 23 to 8 to dig it up again, starting with 400 metres below the old market, where a car park, two bus stops and a fountain that has not worked since 2009 will make way for open water.

The decision ends an argument that has split the town since the flood of March 2021, when the tunnel could not carry the rain of a single night and 312 cellars filled with mud. Engineers had warned of it. Their report, written two years earlier, said that the brick culvert was built for a town of 9,000 people and now drained the roofs of 70,000.

A new, larger tunnel would have cost £41 million, the council’s own estimate shows. Opening the river costs £28 million, of which the national flood fund pays £17 million on the condition that work begins before next autumn. “We were not choosing between a river and a car park,” said Ines Farrow, who leads the drainage office. “We were choosing between a river we can see and a river in our cellars.”

Traders around the market were the loudest opponents. Many of them depend on customers who come by car, and 180 parking spaces will go. The butcher, Tom Okafor, collected 2,600 signatures against the plan, and he says he would do so again. His shop stands eleven metres from the place where the first excavator is due in February.

What changed the minds of several councillors was a trial that nobody had planned. Last summer a burst main closed the car park for nine weeks. Takings in the surrounding shops, which the chamber of commerce counts every month, fell by 3 per cent in the first fortnight and then rose above the level of the year before. The chamber, until then against the river, withdrew its objection in September.

Other towns have made the same bet with mixed results. In some, rents along the new banks climbed so quickly that the old shops were gone within five years. Millbrook’s plan therefore ties the leases of the 46 municipal shops to the consumer price index until 2036. Whether the rule will hold in court is open: the owners of the private arcade next door have announced that they will contest it.

The work itself will be slow. Divers have found that the culvert’s roof carries three gas lines, a fibre cable and, at its narrowest point, the foundation of the town library. Farrow’s team wants to move the pipes in winter, when the water is high but the streets are empty, and to break the roof only between May and August, when the river can be pumped around the site.

Biologists expect that brown trout, which still live upstream of the tunnel, could reach the market within two years of the opening. They are less certain about the smell. In dry summers the Ashwater shrinks to a trickle, and the sewage works above the town will have to be fitted with another stage of treatment, which is not part of the £28 million.

The council will decide on that sum in January. If it refuses, Farrow said, the river will be opened all the same, but nobody should be told to bring a picnic.
`;
