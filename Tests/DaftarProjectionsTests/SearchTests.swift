import DaftarDomain
import DaftarProjections
import Testing

struct SearchTests {
    @Test func `everything with words of its own is found by them`() throws {
        var story = try Story.twoStates()
        try story.tell(
            .addActor(
                Actor(id: "tashiyev", name: "Kamchybek Tashiyev", kind: .person, aliases: ["Камчыбек Ташиев"])
            ))
        try story.tell(
            .addSource(Source(id: "kabar", name: "Kabar agency", kind: .article, note: "state-owned")))
        try story.log("Guards exchanged fire") {
            $0.place = "Ворух"
            $0.note = "Near the water intake."
            $0.claims = [claim("Three guards were wounded.")]
        }
        #expect(try story.found("ташиев") == ["tashiyev"])
        #expect(try story.found("tashi kam") == ["tashiyev"])
        #expect(try story.found("kabar") == ["kabar"])
        #expect(try story.found("owned") == ["kabar"])
        #expect(try story.found("arms") == ["arms"])
        #expect(try story.found("exchanged") == ["d1"])
        #expect(try story.found("vorukh") == ["d1"])
        #expect(try story.found("intake") == ["d1"])
        #expect(try story.found("wounded") == ["c1"])
        #expect(try story.found("d1") == ["d1"])
        #expect(try story.found("nothing of the kind") == [])
    }

    @Test func `a word is found by its beginning, and all words must be there`() throws {
        var story = try Story.twoStates()
        try story.log("Delegations met at the bridge")
        try story.log("Delegations left the bridge")
        #expect(try story.found("deleg brid") == ["d2", "d1"])
        #expect(try story.found("met bridge") == ["d1"])
        #expect(try story.found("ridge") == [])
        #expect(try story.found("met left") == [])
    }

    @Test func `names come first, then what was recorded last`() throws {
        var story = try Story.twoStates()
        try story.log("Herald") { $0.claims = [claim("The herald says so.")] }
        try story.log("The herald of the south")
        #expect(try story.found("herald") == ["herald", "d2", "d1", "c1"])
    }

    @Test func `a corrected title is found as what it was and as what it is, each in its time`() throws {
        var story = try Story.twoStates()
        let id = try story.log("Talks at Isfana") { $0.claims = [claim("They met in Isfana.")] }
        let logged = story.events.count - 1
        try story.tell(
            .correctDevelopment(
                id, [FieldEdit(field: "title", value: .string("Talks at Isfara"))], because: "misread"))
        try story.tell(
            .correctClaim(
                ClaimID(1), [FieldEdit(field: "text", value: .string("They met in Isfara."))],
                because: "misread"))
        #expect(try story.found("isfana") == [])
        #expect(try story.found("isfara") == ["c1", "d1"])
        #expect(try story.found("isfana", at: AsOf(known: logged)) == ["d1", "c1"])
        #expect(try story.found("isfara", at: AsOf(known: logged)) == [])
        #expect(try story.found("isfana", at: AsOf(known: logged + 1)) == ["c1"])
        #expect(try story.found("isfara", at: AsOf(known: logged + 1)) == ["d1"])
        #expect(try story.found("isfana", at: AsOf(known: logged - 1)) == [])
    }

    @Test func `an alias is found from when it was known`() throws {
        var story = try Story.twoStates()
        let before = story.events.count - 1
        let aliases = FieldEdit(field: "aliases", value: .array([.string("Джон Орм"), .string("Jack")]))
        try story.tell(.reviseActor("orme", [aliases], because: "other spellings"))
        #expect(try story.found("jack") == ["orme"])
        #expect(try story.found("орм") == ["orme"])
        #expect(try story.found("jack", at: AsOf(known: before)) == [])
        #expect(try story.found("orme", at: AsOf(known: before)) == ["orme"])
    }

    @Test func `a corrected place or note leaves the other words as they are`() throws {
        var story = try Story.twoStates()
        let id = try story.log("Talks") {
            $0.place = "Batken"
            $0.note = "in the morning"
        }
        try story.tell(
            .correctDevelopment(id, [FieldEdit(field: "place", value: .null)], because: "not said"))
        #expect(try story.found("batken") == [])
        #expect(try story.found("talks morning") == ["d1"])
        try story.tell(
            .correctDevelopment(id, [FieldEdit(field: "kind", value: .string("talks"))], because: "better"))
        #expect(try story.found("talks morning") == ["d1"])
    }

    @Test func `what was taken back is still found, for it is still there to be read`() throws {
        var story = try Story.twoStates()
        let id = try story.log("A meeting that never was")
        try story.tell(.retractDevelopment(id, because: "an error"))
        #expect(try story.found("never") == ["d1"])
        #expect(try story.timeline(.filter { $0.words = "never" }) == [])
    }

    @Test(arguments: [
        "\"", "\"\"", "*", "bridge*", "\"bridge", "bridge\"", "NEAR(", "NEAR(bridge talks, 2)",
        "bridge OR talks", "AND", "NOT bridge",
        "-bridge", "+bridge", "^bridge", "words:bridge", "{words}:bridge", "bridge;--", "'", "bridge\0talks",
        "()", ":", "a\\b", "%", "_",
    ])
    func `nothing a person types is query syntax`(typed: String) throws {
        var story = try Story.twoStates()
        try story.log("Bridge or talks, and not near the words: a b")
        let found = try story.found(typed)
        #expect(found == (SearchFolding.words(typed).isEmpty ? [] : found))
        #expect(found.isEmpty || found == ["d1"])
    }

    @Test func `operators are words like others`() throws {
        var story = try Story.twoStates()
        try story.log("Bridge or talks")
        try story.log("Bridge")
        #expect(try story.found("bridge OR talks") == ["d1"])
        #expect(try story.found("bridge -talks") == ["d1"])
        #expect(try story.found("\"talks bridge\"") == ["d1"])
        #expect(try story.found("bri*") == ["d2", "d1"])
    }
}
