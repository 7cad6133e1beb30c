/// What ``Desk`` is made of.
enum DeskEntries {
    static let text = """
        actors:
          - {id: kyrgyzstan, name: Kyrgyzstan, kind: state}
          - {id: tajikistan, name: Tajikistan, kind: state}
          - {id: japarov, name: Sadyr Japarov, kind: person, party: kyrgyzstan, aliases: [Садыр Жапаров],
             roles: [{title: President, of: kyrgyzstan, from: 2021-01}]}
          - {id: rahmon, name: Emomali Rahmon, kind: person, party: tajikistan, aliases: [Эмомалӣ Раҳмон]}
          - {id: tashiyev, name: Kamchybek Tashiyev, kind: person, party: kyrgyzstan}
          - {id: tajik-mfa, name: Tajik Foreign Ministry, kind: office, party: tajikistan}
        sources:
          - {id: eurasianet, name: Eurasianet, kind: article, published: 2023-09-19, grade: B}
          - {id: japarov-office, name: Japarov's office, kind: statement}
          - {id: rahmon-office, name: Rahmon's office, kind: press-release}
        issues:
          - {id: delimitation, name: Delimitation of the border}
          - {id: territorial-claims, name: Claims to land}
        developments:
          - key: isfara
            title: Officials of both sides talk in Isfara
            on: 2023-09-13
            kind: talks
            place: Isfara
            claims:
              - text: The officials discussed security.
                accounts: [{asserts: eurasianet}]
          - key: dushanbe
            title: Japarov and Rahmon meet in Dushanbe
            on: 2023-09-14
            kind: meeting
            actors: [japarov/president, rahmon]
            place: Dushanbe
            issues: [delimitation]
          - key: remark
            title: Tashiyev demands that Tajikistan drop land claims
            on: 2023-09-15
            dateBasis: inferred
            kind: remark
            actors: [tashiyev]
            targets: [tajikistan]
            issues: [territorial-claims]
            claims:
              - label: threat
                text: Kyrgyzstan may put forward claims of its own.
                accounts: [{asserts: eurasianet, hedge: conditional, basis: verbatim, said: 2023-09-15, credibility: 2,
                            quote: we will advance our own}]
            stances:
              - {actor: tashiyev, issue: territorial-claims, direction: 2, words: ready to claim land, claim: threat}
          - key: summons
            title: Tajikistan summons the Kyrgyz ambassador
            on: "[2023-09-15,2023-09-16]"
            kind: summons
            actors: [tajik-mfa]
            respondsTo: [{development: remark, basis: inferred}]
        """
}
