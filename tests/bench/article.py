"""The article that everything is measured on: about 700 words, as many as a lesson has time to read."""

from quizzes.items import Article

_TEXT = """The River Arle used to vanish at the edge of Hexley. For seventy years it ran under the town through two concrete pipes,
below a supermarket, a bus station and eleven streets, and it came out again, brown and smelling of tar, behind the football
ground. Most people under forty had never seen it inside the town at all.

In 2015 the pipes began to crack. Engineers warned the council that repairs would cost nine million pounds and would last no
longer than thirty years. Because the money could not be found, the council asked a small team at the University of Calder
to look for another way. Six months later the team came back with a plan that nobody had expected: dig the river up.

"We were laughed at," said Hannah Oduya, the geographer who led the study. "People thought that a river in the middle of a
town meant rats and floods. But a river in a pipe floods too. It has nowhere else to go."

Oduya's team had measured the rain of twenty winters. They found that the pipes could carry only four cubic metres of water
a second, while a heavy storm brought seven. As a result, the streets around the bus station had been under water five times
since 1998. An open bed with wide, grassy banks would hold more than twice as much, the report said, and it would cost six
million pounds, a third less than new pipes.

Not everyone was pleased. Martin Crewe, who owns the largest car park in Hexley, complained that the town would lose 240
parking places. Shopkeepers on Mill Lane feared that two summers of building would ruin them. More than three thousand people
signed a letter against the plan, and in March 2016 the council put off its decision for a year.

Then came the storm of November 2016. In a single night, eighty-one millimetres of rain fell on the hills above the town. The
bus station stood under a metre of water, forty families had to leave their homes, and the supermarket was closed until
Easter. Two weeks later the council voted for the open river by seventeen votes to four.

The work began in the spring of 2018. Diggers broke the concrete apart piece by piece, and the pieces were used again to build
the steps that now lead down to the water. The builders did not plant anything in the new bed. Instead they waited for seeds
to arrive by themselves, because plants that come with the wind and the water are suited to the place. By the following summer
biologists had counted sixty-three kinds of plants on the banks.

Fish returned even faster than plants. Trout had been seen below the football ground, but they never swam through the dark
pipes. "Young trout follow the light," explained Pavel Reiss, a biologist at the Calder Museum. "They turn back where it gets
dark. As soon as the roof was gone, they simply went on." Reiss and his students found the first nest of trout eggs under the
bridge on Mill Lane in January 2020, only eight months after the water had been let in.

The river changed the weather of the streets as well. On hot afternoons the air beside the water is three degrees cooler than
it was before, according to measurements by the university. Old people who used to stay indoors in July now sit on the steps.
Shopkeepers report that visitors stay longer, and although some shops did close during the building, there are nine more on
Mill Lane today than in 2016.

Even Martin Crewe has changed his mind. He has turned what was left of his car park into a café with a terrace above the water.
"I was wrong about the river," he said. "I was thinking about cars. I should have been thinking about chairs."

The open river has been tested twice by storms as heavy as that of 2016. Both times the meadows beside the football ground
filled with water, as they were meant to, and the streets stayed dry. Other towns have noticed. Last year delegations from
fourteen councils walked along the Arle with Hannah Oduya, who tells all of them the same thing. A river does not need to be
built, she says. It needs to be allowed.
"""

ARTICLE = Article("The town that gave its river back", "\n\n".join(" ".join(lines.split()) for lines in _TEXT.split("\n\n")))
"""Each paragraph on one line, as it comes from a page."""
