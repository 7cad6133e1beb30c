import DaftarDomain
import Testing

/// Two wires and a gazette quote one ministry, whose statement has the actor `ministry`; `witness` speaks for nobody.
struct CorroborationTests {
    private static let actors = [
        "statement": "ministry", "briefing": "ministry", "wire": "wire-agency", "wire-late": "wire-agency",
    ]
    private static func root(_ source: Slug) -> Slug { actors[source.text].map(slug) ?? source }

    private func chain(
        _ relation: Attribution.Relation, _ source: String, via: [String] = [],
        _ basis: Attribution.Basis = .paraphrase
    ) -> Chain {
        Chain(
            Attribution(
                id: AttributionID(1), relation: relation, source: slug(source), via: via.map(slug),
                basis: basis),
            root: Self.root)
    }

    @Test func `two outlets that quote one ministry are one root`() {
        let claim = Corroboration([
            chain(.asserts, "statement", via: ["wire"]), chain(.asserts, "statement", via: ["gazette"]),
        ])
        #expect(claim.roots(.asserts) == [slug("ministry")])
        #expect(claim.bottlenecks == [slug("ministry")])
    }

    @Test func `two texts of one ministry are one root`() {
        let claim = Corroboration([chain(.asserts, "statement"), chain(.asserts, "briefing")])
        #expect(claim.roots(.asserts) == [slug("ministry")])
    }

    @Test func `two roots that reached us through one outlet have it for a bottleneck`() {
        let claim = Corroboration([
            chain(.asserts, "statement", via: ["wire"]), chain(.asserts, "witness", via: ["wire-late"]),
        ])
        #expect(claim.roots(.asserts) == [slug("ministry"), slug("witness")])
        #expect(claim.bottlenecks == [slug("wire-agency")])
    }

    @Test func `two ways with nothing in common have no bottleneck`() {
        let claim = Corroboration([chain(.asserts, "statement", via: ["wire"]), chain(.asserts, "witness")])
        #expect(claim.bottlenecks == [])
    }

    @Test func `what nobody asserts has no bottleneck, and a denial alone contests nothing`() {
        let denied = Corroboration([chain(.denies, "statement")])
        #expect(denied.bottlenecks == [])
        #expect(!denied.isContested)
        #expect(denied.roots(.denies) == [slug("ministry")])
        #expect(Corroboration([chain(.asserts, "witness"), chain(.omits, "statement")]).isContested)
        #expect(!Corroboration([chain(.asserts, "witness"), chain(.asserts, "statement")]).isContested)
    }

    @Test func `each link is one hand; a silence and an inference are neither`() {
        #expect(chain(.asserts, "statement").distance == .hand(1))
        #expect(chain(.denies, "statement", via: ["wire", "gazette"]).distance == .hand(3))
        #expect(chain(.omits, "statement", via: ["wire"]).distance == .silence)
        #expect(chain(.asserts, "gazette", .inference).distance == .inference)
    }

    @Test func `a source has what it says and what it handed on, and what nothing else supports`() {
        let claims = [
            // By two roots, all through the agency.
            (
                id: ClaimID(1),
                corroboration: Corroboration([
                    chain(.asserts, "statement", via: ["wire"]),
                    chain(.asserts, "witness", via: ["wire-late"]),
                ])
            ),
            // The witness told us as well.
            (
                id: ClaimID(2),
                corroboration: Corroboration([
                    chain(.asserts, "statement", via: ["wire"]), chain(.asserts, "witness"),
                ])
            ),
            // A silence supports nothing.
            (
                id: ClaimID(3),
                corroboration: Corroboration([chain(.asserts, "witness"), chain(.omits, "wire")])
            ),
        ]
        let reliances = Reliance.bySource(claims, root: Self.root)
        let wire = reliances[slug("wire")]
        #expect(wire?.said == [ClaimID(3)])
        #expect(wire?.carried == [ClaimID(1), ClaimID(2)])
        #expect(wire?.asserted == [ClaimID(1), ClaimID(2)])
        #expect(wire?.alone == [ClaimID(1)])
        #expect(wire?.shareAlone == 0.5)
        let witness = reliances[slug("witness")]
        #expect(witness?.said == [ClaimID(1), ClaimID(2), ClaimID(3)])
        #expect(witness?.alone == [ClaimID(3)])
        #expect(reliances[slug("gazette")] == nil)
        #expect(Reliance().shareAlone == nil)
    }
}
