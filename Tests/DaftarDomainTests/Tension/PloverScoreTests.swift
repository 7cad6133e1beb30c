import DaftarDomain
import Testing

@Suite struct `PLOVER scores` {
    /// The table published with PLOVER (2021): a type with its own score, then those of its modes. ACCUSE alone
    /// is printed there as 3, among modes of −2 to −3.5: a lost sign.
    static let published = """
        ACCUSE -3 allege -3.5 disapprove -2 investigate -3.5
        AGREE 2.5
        AID 10
        ASSAULT -9 abduct -8.5 aerial -9.5 beat -7.5 crowd-control -7.5 destroy -8.5 drone -9.5 explosives -9 \
        firearms -9 heavy-weapons -9.5 primitive -8 sexual -8.5 suicide-attack -9.5 targeted -9.5 torture -8.5 \
        unconventional -10
        COERCE -7 arrest -7 censor -6.5 curfew -6.5 cyber -7 deport -7 martial-law -7.5 misinformation -6.5 \
        restrict -7 seize -7 withhold -7
        CONCEDE 4.5
        CONSULT 2.5 multilateral 4 phone 1.5 third-party 1 visit 4
        COOPERATE 9.5
        MOBILIZE -5.5 militia -6 police -5.5 troops -6.5 weapons -6.5
        PROTEST -5 boycott -4.5 demo -5 hunger -4.5 obstruct -4.5 riot -7 strike -5
        REJECT -2 assist -1.5 change -2 meet -2 yield -2
        REQUEST 0 assist 0.5 change -1 meet 0 yield -1
        RETREAT 6.5 access 6.5 ceasefire 7.5 disarm 10 release 6.5 resign 4.5 withdraw 8
        SANCTION -6 convict -6 discontinue -6 expel -5.5 withdraw -6
        SUPPORT 5
        THREATEN -3.5 arrest -3.5 expel -3.5 relations -3.5 restrict -3 territory -4 violence -3.5
        """

    static let rows: [(type: String, mode: String?, score: Double)] = published.split(separator: "\n").flatMap
    {
        let words = $0.split(separator: " ").map(String.init)
        let modes = stride(from: 2, to: words.count, by: 2)
        return [(words[0], nil, Double(words[1])!)]
            + modes.map { (words[0], words[$0], Double(words[$0 + 1])!) }
    }

    @Test func `every published row has its score`() {
        #expect(Self.rows.count == 82)
        for row in Self.rows {
            let text = row.mode.map { "\(row.type):\($0)" } ?? row.type
            #expect(code(text).score == row.score, "\(text)")
        }
    }

    @Test func `nothing but the published rows has a score of its own`() {
        let published = Set(Self.rows.map { row in row.mode.map { "\(row.type):\($0)" } ?? row.type })
        #expect(Set(PloverCode.scores.keys) == published)
        #expect(Set(Self.rows.map(\.type)) == Set(PloverCode.types))
    }

    @Test func `an accusation without a mode is a conflict`() { #expect(code("ACCUSE").score == -3) }

    @Test func `a mode without a score has its type's`() {
        #expect(code("SUPPORT:territory").score == 5)
        #expect(code("ACCUSE:territory").score == -3)
    }

    @Test func `material types are acts, verbal ones words`() {
        // PLOVER's quad classes: material cooperation and conflict against verbal ones.
        let words: Set = [
            "ACCUSE", "AGREE", "CONCEDE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN",
        ]
        for type in PloverCode.types { #expect(code(type).isAct == !words.contains(type), "\(type)") }
        #expect(code("RETREAT:withdraw").isAct)
        #expect(!code("THREATEN:violence").isAct)
    }

    @Test func `a kind has a code that fits it, or says nothing of conflict`() {
        let expected: [Kind: String] = [
            .meeting: "CONSULT", .talks: "CONSULT", .agreement: "AGREE", .remark: "ACCUSE:disapprove",
            .summons: "ACCUSE:allege", .acquisition: "MOBILIZE:weapons",
            .facilityOpening: "MOBILIZE:weapons", .clash: "ASSAULT:firearms", .strike: "ASSAULT:explosives",
        ]
        for kind in Kind.allCases { #expect(kind.plover?.description == expected[kind], "\(kind)") }
        #expect(expected.count == Kind.allCases.count - 4)
    }

    @Test func `a development's own code goes before its kind's`() {
        var development = Lake.development(kind: .statement)
        #expect(development.code == nil)
        development.plover = code("THREATEN:territory")
        #expect(development.code?.score == -4)
        development.kind = .meeting
        #expect(development.code?.score == -4)
        development.plover = nil
        #expect(development.code?.score == 2.5)
    }
}
