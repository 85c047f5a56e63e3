"""The nouns of `meanings`, a line each: the word, and what it means in plain words of our own."""

NOUNS = """
abolition: the official ending of a law or custom
abolitionist: a person who fights to end slavery
acquisition: the getting, buying or learning of something
activist: a person who works hard for political or social change
adolescent: a young person between child and adult
agriculture: the work of growing crops and keeping animals for food
allegiance: loyalty to a country, ruler or group
altruism: care for others more than for oneself
ambition: a strong wish to succeed or to do something
amendment: a change made to a law or text
anarchy: a state without government or order
apprenticeship: the time during which one learns a trade on the job
aquaculture: the farming of fish and water plants
archaeologist: a scientist who studies what is left of past peoples
archaeology: the study of past peoples by what is left of them
aristocracy: the people of the highest class, often with titles
astronomy: the study of the stars and planets
ballot: a vote on paper, or the paper itself
barter: the trading of goods or services for others without money
biologist: a scientist who studies living things
blockade: the closing of a place so that nothing gets in or out
blubber: the thick fat of whales and seals
boycott: a refusal to buy from, deal with or take part in something as a protest
brewery: a place where beer is made
bureaucracy: a system of offices with many rules
calorie: a unit for the energy that food gives
campaigner: a person who works in public to have something changed
capitalism: a system in which businesses are privately owned and run for profit
carbohydrate: a substance in bread, rice and sugar that gives energy
cartel: a group of firms or criminals that control a trade together
circumference: the distance around something round
citizenship: the state of belonging to a country, with its rights and duties
cockpit: the part of a plane or fast car where the pilot or driver sits
communism: a system in which property belongs to all
competitor: one that tries to win, or to get what others want too
conscription: a law that makes people join the army
conservationist: a person who works to protect nature
contamination: the making of something dirty, impure or poisonous
corruption: dishonest use of power, or the spoiling of something good
criterion: a standard by which something is judged
curator: a person in charge of what a museum shows
currency: the kind of money that is used somewhere
cyclone: a violent storm with winds that turn in a circle
decade: ten years
decibel: a unit for how loud a sound is
deforestation: the cutting down of forests
democracy: a system, or a country, in which the people choose their government
deprivation: the state of being without what one needs
dictatorship: rule by one person with complete power, or a country so ruled
diplomat: a person who represents a country abroad
dweller: one who lives in a certain place
echolocation: finding things by the echoes of one’s own sounds
ecologist: a scientist who studies how living things and their surroundings affect each other
ecosystem: all that lives in an area with its surroundings, or any network like that
emancipation: the act of setting people free
emission: the sending out of gas, heat or light, or what is sent out
entrepreneurship: the starting of new businesses
ethics: rules about what is right and wrong, or the study of this
euphoria: a feeling of great happiness
exemption: permission not to do what others must do
exploration: going to find out about a place or to look for oil and the like, or looking closely into a subject
export: the sale of goods to other countries, or what is sold
extremist: a person whose opinions are far from what most people accept
eyewitness: a person who saw something happen
feminism: the belief that women should have the same rights as men
fertiliser: a substance that makes plants grow better
fertilizer: a substance that makes plants grow better
hijacker: a person who takes control of a plane or vehicle by force
humidity: the amount of water in the air
immigrant: a person who comes to live in a new country
immigration: coming to live in a new country
impetus: what makes something start or go faster
inauguration: the ceremony by which something is opened or somebody takes up a post
individualism: the belief that each person’s freedom matters most
inheritance: what is received from parents or from somebody who has died, or the passing on of features to the young
insurrection: an armed rising against a government
interpreter: a person who turns speech into another language, or explains something
irrigation: the bringing of water to fields
legislator: a person who makes laws
legislature: the group of people who make the laws
livestock: animals kept on a farm
lynching: a killing by a crowd without any trial
malnourishment: a lack of enough good food
mammal: an animal that feeds its young with milk
manuscript: a text written by hand, or one not yet printed
mechanism: a way in which something works, or the moving parts of a machine
microbe: a living thing too small to be seen
migration: the movement of people, animals or things to another place
minority: a smaller group within a larger one
monarchy: rule by a king or queen, or a country ruled in that way
monsoon: a wind that brings a season of heavy rain, or that season
multinational: a company that works in many countries
neuron: a cell that carries messages in the brain and nerves
neuroscientist: a scientist who studies the brain
nutrition: the food that a body needs and how it uses it
obesity: the state of being dangerously fat
organism: a living thing
ornithologist: a scientist who studies birds
orphanage: a home for children without parents
pandemic: an illness that spreads over many countries
pedestrian: a person who walks in the street
percentage: a share told as a number out of a hundred
pharaoh: a king of ancient Egypt
phenomenon: something that happens and can be observed, or a remarkable person or success
philosopher: a person who thinks and writes about the deepest questions of life
plantation: a large farm that grows one crop for sale
politician: a person whose work is politics
pollutant: a substance that makes air, water or soil dirty
pollution: harm to nature by dirt, poison, noise or light
porpoise: a sea animal like a small dolphin
poverty: the state of being poor
preamble: the opening part of a law or speech that says what it is for
premiere: the first showing of a film or play
privatisation: the sale of state businesses to private owners
prohibition: the forbidding of something, or a law that does so
propagandist: a person who spreads one-sided information
prosecutor: a lawyer who tries to prove that somebody is guilty
protein: one of the substances that all living bodies are built of
psychiatrist: a doctor for illnesses of the mind
psychiatry: the treatment of illnesses of the mind
psychologist: a person who studies how the mind works
psychology: the study of the mind, or the way in which somebody thinks
racism: the belief that some peoples are better than others, or unfair treatment based on it
rebellion: a fight against those in power, or a refusal to obey
regime: a government, often an unfair one, or a fixed plan of living
reimbursement: the paying back of money that somebody has spent
remuneration: pay for work
reparation: payment for damage or wrong done, as in a war
republic: a country without a king or queen
retailer: a business that sells things to the public
revolt: a rising of people against those in power
rubble: broken pieces of stone, rock or brick
scepticism: doubt that something is true
sedative: a drug that makes one calm or sleepy
settler: a person who goes to live in a new land
slavery: the owning of people who must work without pay
socialism: a system in which the main industries belong to all
sovereignty: the power of a country or people to govern itself
spokesman: a man who speaks for a group or a firm
spokesperson: a person who speaks for a group or a firm
spokeswoman: a woman who speaks for a group or a firm
starvation: suffering or death from lack of food
statistics: facts given in numbers, or the study of them
strait: a narrow piece of sea between two larger ones, or, in plural, a difficult situation
subsistence: having just enough to stay alive
supplier: a firm or person that provides goods or services
terrorism: the use of violence against ordinary people for political ends
terrorist: a person who uses violence against ordinary people for political ends
textile: cloth that is woven or knitted
toxin: a poison, above all one made by a living thing
tribunal: a court for a special kind of case
ultimatum: a last demand, with a threat
unanimity: full agreement of everybody
unemployment: the state of being without work
utopia: an imagined place where everything is perfect
vaccination: the giving of a medicine that protects from an illness
vegetarian: a person who eats no meat
vendor: a person or firm that sells things, often in the street
veteran: a person with long experience, or a former soldier
viewpoint: a way of thinking about something
wilderness: wild land where nobody lives
wildlife: animals and plants that live in nature
workforce: all the people who work in a firm or a country
"""
