from articles.demo.story import Picture, Story, Text, Tweet

STORY = Story(
    slug="three-ferries-for-a-crossing-that-may-vanish",
    headline="Brennick’s Last Shipyard Will Build Three Ferries for a Crossing That May Vanish",
    short_headline="Three Ferries, and Perhaps a Tunnel",
    standfirst=(
        "Sound Ferries has ordered boats that last 30 years. The Assembly is about to vote on a tunnel that would need "
        "none. Both sides have read the contract."
    ),
    category="business",
    also_in=("national",),
    authors=("marguerite-lund",),
    tags=("Shipping", "Brennick", "Harbor Tunnel", "Transport"),
    lead="shipyard",
    caption="The Pellow yard in Brennick. The last ship that was built here from the keel left nine years ago.",
    hours=190,
    body=(
        Text(
            """
BRENNICK — For 414 million crowns Sound Ferries will have three electric boats built at the Pellow yard in Brennick,
the companies said on {day}. It is the largest order in the history of the yard, and perhaps the most puzzling. The
boats are meant for the crossing from Port Alder to Saint Orrin, under which the government would like to dig a
tunnel.

They are to be delivered in two, three and four years and to last for 30. The tunnel bill, on which the National
Assembly votes in a few days, would let cars and trains pass beneath Alder Sound before the youngest of the three
has had its first major overhaul.

“I have been told of that tunnel at every Christmas party since I was a trainee,” said Ragna Teale, the managing
director of Sound Ferries. “I am 54. I have stopped waiting for it with my coat on.”

## A bet with two exits

Is it bravado? The contract, which The Globe Post has read, shows a company that hopes for the best and has drawn a
map of the worst.

Only the first boat, at 138 million, is a firm order. The second can be canceled within 90 days after any tunnel
bill becomes law, for a fee of six million, and the third for four. Each will take 120 cars and, which is more to
the point, 900 foot passengers, who today make up two thirds of the traffic. And they have been drawn with a shallow
draft and a bow door at both ends. That costs nine million crowns a boat and is of no use in Port Alder. It is what
one needs at the small quays of the Isles of Skarne, where the season grows longer every year and there is no tunnel
in the world that anyone would pay for.

“She is buying three ferries and an atlas,” said Corvin Tell of the University of Port Alder, who follows public
works. “If there is a tunnel, the price of a used ferry on this coast will fall through the floor. Hers can walk
away from it.”

There is also the calendar. No work of that size in Verrane has ever opened in the year that was promised. The
current boats, which burn 31 tons of diesel a day between them, have to be replaced within five years under the
clean-harbor law in any event. In the best case, Ms. Teale will need ferries for nine years or so, and in the usual
one for 15. By her reckoning the first boat has paid for itself in 11.
"""
        ),
        Picture(
            "map-port-alder",
            caption="Port Alder and its approaches. The crossing to Saint Orrin takes 50 minutes by the day boat.",
        ),
        Text(
            """
## What the yard gets

For the Pellow yard it is not a puzzle at all. It has lived for nine years off repairs, railings and one bandstand.
Of 640 people who worked there when the last hull was launched, 170 are left, and their average age is 53. The order
will bring the number back to 410, provided that they can be found.

“I know where they are,” said Constance Pellow, who runs the yard with her sister and whose great-grandfather is in
bronze at the gate. “They are driving trams.” She meant it as a complaint. Brennick’s tramways, which the city <a
href="story:brennick-asks-what-it-costs-to-lose-its-trams">once tried to give up</a>, have taken on 60 welders and
electricians in three years, and pay them on time.

The sisters have made promises of their own. Forty apprentices will be hired at once, ten of them women. The
batteries will come from abroad, as will the motors. But seven tenths of the work by value is to be done in
Brennick, and for each month of delay the yard pays 1.2 million.
"""
        ),
        Tweet(
            number=1981377520946208771,
            handle="MetalUnionBrk",
            name="Metalworkers of Brennick",
            text=(
                "Three hulls. 240 jobs. Forty apprentices. To members who went off to the trams, the kitchens and the "
                "south: your lockers are where you left them. We could not get them open."
            ),
            hours=4,
        ),
        Text(
            """
## The doubters

At the ministry the news was taken with a tight smile. The tunnel is to repay 1.9 billion crowns from its tolls, and
that calculation supposes that most drivers will have no choice. “We wish every company success,” a spokeswoman
said. She did not wish to say at what.

Shareholders had questions too. Sound Ferries will borrow 290 of the 414 million, against the boats themselves.
“They are pledging to the bank the very thing that the tunnel would make worthless,” said Aldous Grell, whose
pension fund owns 6 percent. He has asked for a meeting. He concedes that the shares have gone up.

Then there are those for whom the boats are not a bet. From Saint Orrin the last boat leaves at 8:15 p.m., and half
of the town’s commuters know each other by their breakfasts. If both come, the tunnel and the boats, they will be
able to choose for the first time in their lives.

Ms. Pellow was asked which way she would vote. She looked for some time at the slip, where somebody had begun to
burn off nine years of rust. “For it,” she said. “Have you any idea how many barges you need to dig a tunnel?”
"""
        ),
    ),
)
