import Testing

/// A journal of two lands, in which every number of the tension can be reckoned by hand.
///
/// d1 a clash of 1 March with nine dead, d2 talks of 1 April, d3 a threat of 1 May that d4 belongs to, on the day after.
/// Every account is by one source graded B with credibility 2, so that ρ is 0.8.
enum Clash {
    static let entries = """
        actors:
          - {id: east, name: Eastland, kind: state}
          - {id: west, name: Westland, kind: state}
          - {id: ministry, name: Ministry of Eastland, kind: office, party: east}
          - {id: orlo, name: Ada Orlo, kind: person, party: east,
             roles: [{id: minister, title: Minister, of: ministry, from: 2022, until: 2023-04-15}]}
        sources:
          - {id: wire, name: The Wire, kind: article, published: 2023-03-02, grade: B}
        issues:
          - {id: water, name: Water rights}
        developments:
          - {key: clash, title: Guards shoot at each other, on: 2023-03-01, kind: clash, actors: [east, west],
             deaths: {low: 9, best: 9, high: 99}, claims: [{text: They shot., accounts: [{asserts: wire, credibility: 2}]}]}
          - title: Delegations talk
            key: talks
            on: 2023-04-01
            kind: talks
            actors: [orlo, west]
            claims: [{text: They talked., accounts: [{asserts: wire, credibility: 2, said: 2023-04-02}]}]
            stances:
              - {actor: orlo, issue: water, direction: -1, words: shares the water}
              - {actor: west, issue: water, words: silent on water}
          - title: Orlo threatens to shut the gate
            key: threat
            on: 2023-05-01
            kind: remark
            plover: THREATEN:restrict
            actors: [orlo]
            targets: [west]
            claims: [{text: She said so., accounts: [{asserts: wire, credibility: 2, said: 2023-05-01}]}]
            stances: [{actor: orlo, issue: water, direction: 2, words: ready to shut gates}]
          - {key: note, title: The ministry repeats it, on: 2023-05-02, kind: remark, actors: [ministry], targets: [west],
             partOf: threat, claims: [{text: It repeated it., accounts: [{asserts: wire, credibility: 2, said: 2023-05-02}]}]}
        """
}

extension Desk {
    /// A desk that holds ``Clash``.
    static func clash() throws -> Desk {
        let desk = try Desk(empty: ())
        try desk.record("init", ".", "--title", "Two lands")
        try desk.record("log", "-F", "-", stdin: Clash.entries)
        return desk
    }
}
