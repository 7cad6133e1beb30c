import DaftarDomain
import DaftarJournal
import Testing

/// A01, A06, A12, A16, A17: what is said, and by whom.
struct ClaimRuleTests {
    let newsroom = try! Newsroom()

    @Test func `A01: a claim whose only account was retracted`() throws {
        try newsroom.log(.asserts("gazette"))
        #expect(try newsroom.found("A01") == [:])
        try newsroom.record(.retractAttribution(AttributionID(1), because: "misread"))
        #expect(try newsroom.found("A01") == ["nobody says so: no account of it stands": ["c1"]])
    }

    @Test func `A01: a silence is an account, and a retracted claim needs none`() throws {
        try newsroom.log(.omits("gazette"))
        try newsroom.log(.asserts("gazette"))
        try newsroom.record(.retractAttribution(AttributionID(2), because: "misread"))
        try newsroom.record(.retractClaim(ClaimID(2), because: "nobody says so"))
        #expect(try newsroom.found("A01") == [:])
    }

    @Test func `A06: accounts differ without a word on which is followed`() throws {
        try newsroom.log(.asserts("gazette"), .denies("herald"))
        try newsroom.log(.asserts("gazette"), .asserts("blog"), .omits("herald", note: "It names no place."))
        #expect(
            try newsroom.found("A06") == [
                "accounts differ (1 asserts, 1 denies) and no note says which is followed": ["c1"],
                "accounts differ (2 asserts, 1 omits) and no note says which is followed": ["c2"],
            ])
    }

    @Test func `A06: a note of the development or of an account says which is followed`() throws {
        try newsroom.log {
            $0.claims = [claim("They met.", .asserts("gazette"), .denies("herald"))]
            $0.note = "Accounts differ; the journal follows the Gazette."
        }
        try newsroom.log(.asserts("gazette"), .omits("herald", note: "We follow the Gazette."))
        try newsroom.log(.asserts("gazette"), .asserts("herald"))
        try newsroom.log(.denies("gazette"), .omits("herald"))
        #expect(try newsroom.found("A06") == [:])
    }

    @Test func `A12: only one side attests it, whoever passes it on`() throws {
        try newsroom.log(.asserts("orme", via: ["gazette"]), .asserts("north-office"))
        #expect(try newsroom.found("A12") == ["only north's side says so": ["c1"]])
    }

    @Test func `A12: both sides, a paper or a side that has no part in it are near misses`() throws {
        try newsroom.log(.asserts("orme"), .asserts("vale"))
        try newsroom.log(.asserts("orme"), .asserts("gazette"))
        try newsroom.log {
            $0.actors = [Participant(actor: "vale")]
            $0.claims = [claim("He went.", .asserts("orme"))]
        }
        try newsroom.log(.omits("orme"))
        #expect(try newsroom.found("A12") == [:])
    }

    @Test func `A16: no claim stands`() throws {
        try newsroom.log { $0.claims = [] }
        try newsroom.log()
        try newsroom.log()
        try newsroom.record(.retractClaim(ClaimID(2), because: "misread"))
        #expect(
            try newsroom.found("A16") == [
                "no claim about it stands: nobody says that it happened": ["d1", "d3"]
            ])
    }

    @Test func `A17: silences alone, and one denial is enough`() throws {
        try newsroom.log(.omits("gazette"), .omits("herald"))
        try newsroom.log(.omits("gazette"), .denies("herald"))
        #expect(
            try newsroom.found("A17") == ["nobody asserts or denies it: only silences are recorded": ["c1"]])
    }
}
