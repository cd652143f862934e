package nomination

// faults has a case for every wording of every rule that is judged for a
// principal council in England. Most are cases that returning officers or the
// Electoral Commission wrote of.
var faults = []fault{
	{"RS-001", "council", Stops, "Enter the council that is being elected", func(x *change) { x.c.Council = " " }},
	{"RS-001", "area", Stops, "Enter the ward or division", func(x *change) { x.c.Area = "" }},
	{"RS-001", "poll", Stops, "Enter the date of the poll", func(x *change) { x.c.Poll = 0 }},
	{"NP-001", "surname", Stops, "Enter your surname", func(x *change) { x.p.Surname = " " }},
	{"NP-002", "other_names", Stops, "Enter your other names in full", func(x *change) { x.p.OtherNames = "" }},
	{"NP-003", "other_names", Stops, "Enter your full forename, not an initial. The nomination form needs your actual name in full",
		func(x *change) { x.p.OtherNames = "A. L." }},
	{"NP-003", "other_names", Ask, "“L” looks like an initial. The form needs every name in full, unless “L” is the whole of that name",
		func(x *change) { x.p.OtherNames = "Asha L" }},
	{"NP-004", "other_names", Advice, "Take “Cllr” out of the forename box. Titles do not go on the nomination form",
		func(x *change) { x.p.OtherNames = "Cllr Asha Louise" }},
	{"NP-004", "surname", Advice, "Take “OBE” out of the surname box. Letters after a name do not go on the nomination form",
		func(x *change) { x.p.Surname = "Morgan OBE" }},
	{"NP-004", "common_forename", Advice, "“Dr” can stand in a commonly used name only if people really call you that",
		func(x *change) { x.p.CommonForename = "Dr Asha" }},
	{"NP-005", "other_names", Advice, "“Lady” may be used as a full name only if it is a hereditary title. Otherwise take it out of the forename box",
		func(x *change) { x.p.OtherNames = "Lady Asha" }},
	{"NP-014", "common_forename", Advice, "The commonly used forename is the same as your actual one. Leave the box blank",
		func(x *change) { x.p.CommonForename = "Asha Louise" }},
	{"RS-002", "surname", Stops, "Surname: it holds a character that cannot be printed on the form: U+200B",
		func(x *change) { x.p.Surname = "Mor\u200bgan" }},
	{"RS-003", "surname", Advice, "Surname has 61 characters. Check that it fits in the form's box",
		func(x *change) {
			x.p.Surname = "Morganmorganmorganmorganmorganmorganmorganmorganmorganmorganm"
		}},
	{"RS-005", "other_names", Advice, "Other names in full: there are two spaces in a row", func(x *change) { x.p.OtherNames = "Asha  Louise" }},
	{"RS-005", "surname", Advice, "Surname: there is a space at the end", func(x *change) { x.p.Surname = "Morgan " }},
	{"NP-015", "other_names", Ask, "Other names in full: “А” is not a letter used in English or Welsh. The form must be completed in English",
		func(x *change) { x.p.OtherNames = "Аsha" }},
	{"RS-004", "edition", Stops, "This form is for 2 May 2024. Get the form for 6 May 2027", func(x *change) { x.p.Edition = day("2024-05-02") }},
	{"RS-004", "edition", Advice, "Check that the blank forms are those for 6 May 2027", func(x *change) { x.p.Edition = 0 }},
	{"CN-010", "edition", Ask, "This consent is for 2 May 2024. Its citizenship text is out of date. Get the form for 6 May 2027",
		func(x *change) { x.p.Edition = day("2024-05-02") }},
	{"RS-006", "common_forename", Ask, "For polls before 2 May 2024 a commonly used name had to be different from the names you hold",
		func(x *change) { x.c.Poll = day("2023-05-04") }},

	{"NP-017", "description", Stops, "Without a party you can be described only as “Independent”, or leave it blank", func(x *change) {
		x.p.Party, x.p.Certificate, x.p.Description = "", Certificate{}, "Independent for Hill Road"
	}},
	{"NP-017", "description", Ask, "The rules allow “Independent” and nothing else. The form says “independent”", func(x *change) {
		x.p.Party, x.p.Certificate, x.p.Description = "", Certificate{}, "independent"
	}},
	{"NP-023", "certificate.held", Stops, "No certificate yet. “Meadow Party” can be used only with the party's certificate, handed in by 4pm, Thursday 8 April 2027",
		func(x *change) { x.p.Certificate = Certificate{} }},
	{"NP-023", "certificate.held", Stops, "No certificate yet. “Meadow Party” can be used only with the party's certificate",
		func(x *change) { x.p.Certificate, x.c.Poll = Certificate{}, 0 }},
	{"NP-023", "description", Ask, "You named a party but the description says “Independent”. Check which you mean",
		func(x *change) { x.p.Description = "Independent" }},
	{"NP-023", "description", Advice, "You named a party but the description is blank: no party will be shown on the ballot paper",
		func(x *change) { x.p.Description, x.p.Certificate = "", Certificate{} }},
	{"NP-022", "description", Stops, "The form says “Meadow party”. The certificate says “Meadow Party”. Character 8 differs",
		func(x *change) { x.p.Description = "Meadow party" }},
	{"NP-022", "description", Stops, "The form says “Meadow  Party”. The certificate says “Meadow Party”. Character 8: the form has a second space that the certificate does not have. Everything else is the same.",
		func(x *change) { x.p.Description = "Meadow  Party" }},
	{"NP-022", "description", Advice, "The certificate allows “Meadow Party”, but the description is blank. Nothing will be printed",
		func(x *change) { x.p.Description = "" }},
	{"NP-022", "description", Ask, "The certificate lets you choose. Check that “Meadow First” stands in the party register, letter for letter",
		func(x *change) { x.p.Description, x.p.Certificate.Any = "Meadow First", true }},
	{"NP-027", "description", Ask, "The description has the party's name with more words after it. A form can carry a registered name or a registered description, not both",
		func(x *change) { x.p.Description = "Meadow Party – Local People First" }},
	{"CA-003", "certificate.held", Ask, "You have the certificate's words but not the original. A scan or a print of one is refused",
		func(x *change) { x.p.Certificate.Held = false }},
	{"CA-004", "certificate.words", Ask, "Type the certificate's words, so that the form can be compared with them",
		func(x *change) { x.p.Certificate.Words = "" }},
	{"EM-002", "party", Advice, "Ask for the party's emblem in writing by 4pm, Thursday 8 April 2027. It is optional", func(x *change) {}},

	{"NP-029", "subscribers.1.name", Stops, "Name 1 more signer. The form needs 2 signers, and 1 is named", func(x *change) { x.p.Subscribers = x.p.Subscribers[:1] }},
	{"NP-029", "subscribers.0.name", Stops, "Name 2 more signers. The form needs 2 signers, and none is named", func(x *change) { x.p.Subscribers = nil }},
	{"NP-029", "subscribers.1.name", Stops, "The proposer and the seconder must be two different people", func(x *change) {
		x.p.Subscribers[1] = Subscriber{Name: "sam  reed", Letters: "mb2", Number: "1047"}
	}},
	{"NP-029", "subscribers.1.name", Ask, "The proposer and the seconder have the same name. They must be two different people",
		func(x *change) { x.p.Subscribers[1].Name = "Sam Reed" }},
	{"NP-029", "subscribers.1.number", Ask, "Sam Reed and Leila Haddad have the same elector number. Check both",
		func(x *change) { x.p.Subscribers[1].Letters, x.p.Subscribers[1].Number = "MB2", "1047" }},
	{"NP-047", "subscribers.0.number", Stops, "Enter Sam Reed's elector number, with the polling district letters. Without it the form is refused; the council may correct a wrong one only in limited cases",
		func(x *change) { x.p.Subscribers[0].Number = "" }},
	{"NP-047", "subscribers.0.letters", Stops, "Enter the polling district letters of Sam Reed's elector number. Without them the number is not complete",
		func(x *change) { x.p.Subscribers[0].Letters = " " }},
	{"NP-047", "subscribers.0.number", Ask, "Sam Reed's number “MB2 one” does not look like an elector number. Check it in the register",
		func(x *change) { x.p.Subscribers[0].Number = "one" }},
	{"NP-047", "subscribers.1.number", Advice, "MB1 0312/1 has a suffix. Usual for a late registration", func(x *change) { x.p.Subscribers[1].Number = "0312/1" }},
	{"NP-033", "subscribers.1.checked", Ask, "Leila Haddad must be on the Millbrook register in force on Wednesday 31 March 2027. The elections office can confirm the number",
		func(x *change) { x.p.Subscribers[1].Checked = false }},
	{"NP-033", "subscribers.0.checked", Ask, "Sam Reed and Leila Haddad must both be on the Millbrook register in force on Wednesday 31 March 2027. The elections office can confirm the numbers",
		func(x *change) { x.p.Subscribers[0].Checked, x.p.Subscribers[1].Checked = false, false }},
	{"NP-033", "subscribers.0.checked", Ask, "3 signers must be on the Millbrook register in force on Wednesday 31 March 2027. The elections office can confirm the numbers",
		func(x *change) {
			x.c.Kind = "england-mayor"
			x.p.Subscribers = []Subscriber{{Name: "Sam Reed"}, {Name: "Leila Haddad"}, {Name: "Tom Whelan"}}
		}},
	{"NP-033", "subscribers.0.checked", Ask, "Each signer must be on the Millbrook register in force on the last day for the notice of election",
		func(x *change) { x.p.Subscribers[0].Checked, x.c.Poll = false, 0 }},
	{"NP-033", "subscribers.0.signed", Advice, "Sam Reed signed before Wednesday 31 March 2027, the day of the register that counts. Check that the number is the same in it",
		func(x *change) { x.p.Subscribers[0].Signed, x.p.Subscribers[0].Checked = tuesday, false }},
	{"NP-038", "subscribers.0.name", Advice, "Ask each signer whether they have signed for anybody else. With 1 seat they may sign 1 paper", func(x *change) { x.c.Seats = 1 }},
	{"NP-038", "subscribers.0.name", Advice, "Ask each signer whether they have signed for anybody else. With 2 seats they may sign 2 papers", func(x *change) {}},
	{"NP-038", "subscribers.0.name", Advice, "Ask each signer whether they have signed for anybody else. They may sign no more papers than there are seats",
		func(x *change) { x.c.Seats = 0 }},
	{"NP-043", "subscribers.2.signed", Advice, "Only the first 2 signatures count. Keep the others as reserves",
		func(x *change) {
			x.p.Subscribers = append(x.p.Subscribers, Subscriber{Name: "Tom Whelan", Signed: tuesday})
		}},
	{"NP-044", "subscribers.1.name", Advice, "The seconder is the candidate. That is allowed if you are on the register for Millbrook",
		func(x *change) { x.p.Subscribers[1].Name = "Asha Morgan" }},
	{"NP-016", "subscribers.0.signed", Ask, "Sam Reed signed before the paper was marked ready to sign. Names and description must be final before anybody signs",
		func(x *change) { x.p.Subscribers[0].Signed = tuesday }},
	{"NP-016", "subscribers.0.signed", Stops, "You changed the description after 1 person signed. They need to sign a new form", func(x *change) {
		x.p = Ready(x.p, x.c, tuesday)
		x.p.Subscribers[0].Signed, x.p.Description = tuesday, ""
	}},
	{"NP-016", "subscribers.0.signed", Stops, "You changed the name after 2 people signed. They need to sign a new form", func(x *change) {
		x.p = Ready(x.p, x.c, tuesday)
		x.p.Subscribers[0].Signed, x.p.Subscribers[1].Signed, x.p.OtherNames = tuesday, tuesday, "Asha Louisa"
	}},
	{"NP-016", "subscribers.0.signed", Stops, "Sam Reed signed on Monday 15 March 2027, before this draft was ready on Tuesday 16 March 2027. Sam Reed needs to sign the new form",
		func(x *change) {
			x.p = Ready(x.p, x.c, tuesday)
			x.p.Subscribers[0].Signed = tuesday - 1
		}},

	{"HA-001", "home_address", Stops, "Enter your home address in full", func(x *change) { x.p.HomeAddress = "" }},
	{"HA-002", "home_address", Ask, "The home address has an abbreviation, “Rd”. Write every word in full", func(x *change) { x.p.HomeAddress = "14 Orchard Rd\nMillbrook" }},
	{"HA-002", "home_address", Ask, "The home address looks like a PO box. It must be where you live", func(x *change) { x.p.HomeAddress = "P.O. Box 9\nMillbrook" }},
	{"HA-004", "qualifying.registered", Stops, "Give the address for at least one qualification that you tick on the consent", func(x *change) { x.p.Qualifying = Qualifying{} }},
	{"HA-006", "qualifying.registered", Ask, "Write the address out in full in the box “(a) Where you are registered to vote”. Words such as “as above” are not enough",
		func(x *change) { x.p.Qualifying.Registered = "As above." }},
	{"HA-008", "witness.name", Stops, "Enter the full names of the witness to your consent", func(x *change) { x.p.Witness.Name = "" }},
	{"HA-008", "witness.address", Stops, "Enter the witness's home address in full", func(x *change) { x.p.Witness.Address = "" }},
	{"HA-010", "address_shown", Ask, "Choose whether your home address is published", func(x *change) { x.p.AddressShown = "" }},
	{"HA-010", "address_shown", Advice, "Sign part 2 of the home address form. Unsigned, it does not keep the address private", func(x *change) {}},
	{"HA-011", "relevant_area", Stops, "Enter the relevant area, which is printed in place of your address", func(x *change) { x.p.RelevantArea = "" }},
	{"HA-012", "relevant_area", Ask, "“Millbrook ward” is the ward. The relevant area is the district, borough or unitary county", func(x *change) { x.p.RelevantArea = "Millbrook ward" }},
	{"HA-017", "agent.office", Ask, "You are your own agent and gave no office address. Your home address would be published on the notice of election agents",
		func(x *change) { x.p.Agent = Agent{Self: true} }},

	{"CN-002", "consent_signed", Stops, "The consent was signed on Sunday 7 March 2027. The first day it can be signed is Monday 8 March 2027. Sign it again",
		func(x *change) { x.p.ConsentSigned = day("2027-03-07") }},
	{"CN-002", "consent_signed", Stops, "The consent was signed on Friday 9 April 2027, after nominations closed at 4pm, Thursday 8 April 2027",
		func(x *change) { x.p.ConsentSigned = day("2027-04-09") }},
	{"CN-002", "consent_signed", Advice, "Sign the consent no earlier than Monday 8 March 2027", func(x *change) {
		x.p.ConsentSigned, x.today = 0, day("2027-03-07")
	}},
	{"CN-002", "consent_signed", Ask, "The consent is marked as signed on Wednesday 17 March 2027, which is still to come", func(x *change) { x.p.ConsentSigned = tuesday + 1 }},
	{"CN-005", "birth_date", Stops, "Enter your date of birth. The consent must contain it", func(x *change) { x.p.BirthDate = 0 }},
	{"CN-005", "birth_date", Stops, "Your date of birth must be in the past", func(x *change) { x.p.BirthDate = tuesday }},
	{"EL-001", "birth_date", Stops, "On the birth date given you are under 18 on Thursday 8 April 2027, the last day for nominations. You must be 18 on the day you are nominated",
		func(x *change) { x.p.BirthDate = day("2009-04-09") }},
	{"CN-008", "consent_signed", Advice, "Hand in the whole consent, with its pages of law", func(x *change) { x.p.ConsentSigned = 0 }},
	{"AG-001", "agent.name", Advice, "Name an election agent by 4pm, Thursday 8 April 2027. If you name nobody you are your own agent", func(x *change) { x.p.Agent = Agent{} }},
	{"AG-001", "agent.name", Advice, "Name an election agent. If you name nobody you are your own agent", func(x *change) { x.p.Agent, x.c.Poll = Agent{}, 0 }},
	{"AG-002", "agent.office", Ask, "The agent's office looks like a PO box. It must be a place", func(x *change) { x.p.Agent.Office = "PO Box 12" }},
	{"DL-001", "poll", Advice, "Delivery must be no later than 4pm, Thursday 8 April 2027", func(x *change) {}},
	{"DL-001", "poll", Advice, "Nominations closed at 4pm, Thursday 8 April 2027. Nothing can be handed in after that", func(x *change) { x.today = day("2027-04-09") }},
	{"DL-002", "poll", Advice, "Hand in the originals. In England the nomination form cannot be sent by e-mail or post", func(x *change) {}},
}
