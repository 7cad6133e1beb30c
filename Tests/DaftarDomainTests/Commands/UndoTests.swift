import DaftarDomain
import DaftarTesting
import Testing

@Suite struct Undo {
    private let d1 = DevelopmentID(1)
    private let d2 = DevelopmentID(2)

    private func undo(_ event: JournalEvent, index: Int = 40) -> Command {
        .undo(event, index: index, because: "taken back")
    }

    /// The event that a command records, and the journal after it.
    private func record(
        _ command: Command, after journal: DeciderSpecification
    ) throws -> (event: JournalEvent, journal: DeciderSpecification) {
        guard case .recorded(let event) = try journal.when(command) else { throw Refused() }
        return (event, try journal.given(event))
    }

    private struct Refused: Error {}

    private func restoring(_ standing: String) -> Revision {
        Revision(
            changes: [.init(field: "standing", from: .string(standing), to: .string("stands"))],
            because: "taken back")
    }

    @Test func `what was logged, claimed, attributed or taken is retracted`() throws {
        var development = Lake.development()
        development.id = DevelopmentID(3)
        let claim = Claim(id: ClaimID(2), text: "It carried forty people.")
        var attribution = Lake.attribution()
        attribution.id = AttributionID(2)
        let taken: [(JournalEvent, JournalEvent)] = [
            (.developmentLogged(Lake.turnedBack), .developmentRetracted(d1, because: "taken back")),
            (.claimMade(claim, about: d1), .claimRetracted(ClaimID(2), because: "taken back")),
            (
                .attributionMade(attribution, of: ClaimID(1)),
                .attributionRetracted(AttributionID(2), because: "taken back")
            ),
            (.stanceTaken(Lake.stance(), in: d1), .stanceRetracted(StanceID(1), because: "taken back")),
        ]
        for (event, back) in taken {
            #expect(try Lake.busy.when(undo(event)) == .recorded(back))
            #expect(
                try Lake.busy.given(back).when(undo(event))
                    == .rejected(.cannotUndo(event.type, index: 40, .alreadyTakenBack)))
        }
        #expect(
            try Lake.busy.when(undo(.developmentLogged(development)))
                == .rejected(.unknown(.development, "d3", field: "development", near: [])))
    }

    @Test func `what was retracted stands again`() throws {
        let (retraction, retracted) = try record(
            .retractDevelopment(d1, because: "a drill"), after: Lake.busy)
        let (restoring, restored) = try record(undo(retraction), after: retracted)
        #expect(restoring == .developmentCorrected(d1, self.restoring("retracted")))
        #expect(restored.state.development(d1)?.standing == .stands)
        #expect(restored.state.development(d1)?.value == Lake.busy.state.development(d1)?.value)
        #expect(
            try restored.when(undo(retraction))
                == .rejected(.cannotUndo(.developmentRetracted, index: 40, .alreadyTakenBack)))
        let (_, again) = try record(undo(restoring), after: restored)
        #expect(again.state.development(d1)?.standing == .retracted)
    }

    @Test func `a retracted claim stands again`() throws {
        let (retraction, retracted) = try record(
            .retractClaim(ClaimID(1), because: "hearsay"), after: Lake.busy)
        let (restoring, restored) = try record(undo(retraction), after: retracted)
        #expect(restoring == .claimCorrected(ClaimID(1), self.restoring("retracted")))
        #expect(restored.state.claim(ClaimID(1))?.standing == .stands)
        #expect(
            try restored.when(undo(retraction))
                == .rejected(.cannotUndo(.claimRetracted, index: 40, .alreadyTakenBack)))
        let (_, again) = try record(undo(restoring), after: restored)
        #expect(again.state.claim(ClaimID(1))?.standing == .retracted)
    }

    @Test func `what was merged stands again, and a merge is redone only where it still could be made`()
        throws
    {
        let (merge, merged) = try record(.mergeDevelopments(d2, into: d1, because: "one"), after: Lake.busy)
        #expect(merged.state.development(d2)?.standing == .merged(into: d1))
        let (restoring, restored) = try record(undo(merge), after: merged)
        #expect(restoring == .developmentCorrected(d2, self.restoring("merged:d1")))
        #expect(restored.state.development(d2)?.standing == .stands)
        #expect(
            try restored.when(undo(merge))
                == .rejected(.cannotUndo(.developmentMerged, index: 40, .alreadyTakenBack)))
        let redone = Revision(
            changes: [.init(field: "standing", from: .string("stands"), to: .string("merged:d1"))],
            because: "taken back")
        #expect(try restored.when(undo(restoring)) == .recorded(.developmentCorrected(d2, redone)))
        let (_, otherWay) = try record(.mergeDevelopments(d1, into: d2, because: "one"), after: restored)
        #expect(try otherWay.when(undo(restoring)) == .rejected(.noLongerStands("d1", .merged(into: d2))))
    }

    @Test func `a merge is not undone where that would make a part the whole of its whole`() throws {
        let journal = try Lake.calm.given(
            .log(Lake.development()), .log(Lake.development()), .log(Lake.development(partOf: 1)),
            .correct(1, "partOf", .string("d2")))
        // d3 is part of d1, d1 of d2. With d1 merged into d4, d2 may become part of d3.
        let (merge, merged) = try record(
            .mergeDevelopments(d1, into: DevelopmentID(4), because: "one"),
            after: journal.given(.log(Lake.development())))
        let (_, linked) = try record(.correct(2, "partOf", .string("d3")), after: merged)
        #expect(try linked.when(undo(merge)) == .rejected(.cycle([1, 2, 3, 1].map { DevelopmentID($0) })))
    }

    @Test func `a correction is corrected back`() throws {
        let (correction, corrected) = try record(.correct(1, "place", .string("slip")), after: Lake.busy)
        let (back, after) = try record(undo(correction), after: corrected)
        let revision = Revision(
            changes: [.init(field: "place", from: .string("slip"), to: .null)], because: "taken back")
        #expect(back == .developmentCorrected(d1, revision))
        #expect(after.state.development(d1)?.value == Lake.busy.state.development(d1)?.value)
        let (_, redone) = try record(undo(back), after: after)
        #expect(redone.state.development(d1)?.value.place == "slip")
    }

    @Test func `a correction of something that was changed since stays`() throws {
        let edits = [
            FieldEdit(field: "place", value: .string("slip")), FieldEdit(field: "note", value: .string("n")),
        ]
        let (correction, corrected) = try record(
            .correctDevelopment(d1, edits, because: "x"), after: Lake.busy)
        let later = try corrected.given(.correct(1, "place", .string("bridge")))
        #expect(
            try later.when(undo(correction))
                == .rejected(.cannotUndo(.developmentCorrected, index: 40, .changedSince(field: "place"))))
        #expect(try later.when(undo(correction, index: 7)) != later.when(undo(correction, index: 8)))
        // Set back by hand, it is as it was, and can be undone.
        let again = try later.given(.correct(1, "place", .string("slip")))
        #expect(try record(undo(correction), after: again).journal.state.development(d1)?.value.note == nil)
    }

    @Test func `a correction of something retracted or merged stays`() throws {
        let (correction, corrected) = try record(.correct(1, "place", .string("slip")), after: Lake.busy)
        let retracted = try corrected.given(.retractDevelopment(d1, because: "a drill"))
        #expect(try retracted.when(undo(correction)) == .rejected(.noLongerStands("d1", .retracted)))
        let (claimCorrection, claimCorrected) = try record(
            .correctClaim(ClaimID(2), [FieldEdit(field: "text", value: .string("Fifty."))], because: "x"),
            after: Lake.busy)
        let claimRetracted = try claimCorrected.given(.retractClaim(ClaimID(2), because: "hearsay"))
        #expect(
            try claimRetracted.when(undo(claimCorrection)) == .rejected(.noLongerStands("c2", .retracted)))
    }

    @Test func `what a correction goes back to must still be possible`() throws {
        let parts = try Lake.calm.given(.log(Lake.development()), .log(Lake.development(partOf: 1)))
        let (removal, apart) = try record(.correct(2, "partOf", .null), after: parts)
        let turned = try apart.given(.correct(1, "partOf", .string("d2")))
        #expect(try turned.when(undo(removal)) == .rejected(.cycle([2, 1, 2].map { DevelopmentID($0) })))
        let retracted = try apart.given(.retractDevelopment(d1, because: "x"))
        #expect(try retracted.when(undo(removal)) == .rejected(.noLongerStands("d1", .retracted)))
    }

    @Test func `corrections of claims and revisions of actors and sources are taken back`() throws {
        func name(_ text: String) -> [FieldEdit] { [FieldEdit(field: "name", value: .string(text))] }
        let text = FieldEdit(field: "text", value: .string("It carried fifty people."))
        let commands: [Command] = [
            .correctClaim(ClaimID(2), [text], because: "x"),
            .reviseActor(slug("mira-vost"), name("M. Vost"), because: "x"),
            .reviseSource(slug("herald"), name("Herald"), because: "x"),
        ]
        for command in commands {
            let (event, after) = try record(command, after: Lake.busy)
            let (_, back) = try record(undo(event), after: after)
            #expect(back.state.claims[1].value == Lake.busy.state.claims[1].value)
            #expect(back.state.actors == Lake.busy.state.actors)
            #expect(back.state.sources == Lake.busy.state.sources)
            let field = event.type == .claimCorrected ? "text" : "name"
            #expect(
                try back.when(undo(event))
                    == .rejected(.cannotUndo(event.type, index: 40, .changedSince(field: field))))
        }
    }

    @Test func `retracted attributions and stances are made anew`() throws {
        #expect(
            try Lake.busy.when(undo(.attributionRetracted(AttributionID(1), because: "x")))
                == .rejected(.cannotUndo(.attributionRetracted, index: 40, .makeAnew)))
        #expect(
            try Lake.busy.when(undo(.stanceRetracted(StanceID(1), because: "x")))
                == .rejected(.cannotUndo(.stanceRetracted, index: 40, .makeAnew)))
    }

    @Test(
        arguments: [
            .journalOpened(JournalOpened(slug: slug("lake"), title: "The lake")), .actorAdded(Lake.vost),
            .sourceAdded(Lake.herald), .sourceGraded(slug("herald"), .usually, because: "x"),
            .issueAdded(Issue(id: slug("level"), name: "Water level")),
            .snapshotStored(
                Snapshot(
                    sha256: SHA256Hex(String(repeating: "0", count: 64))!, source: slug("herald"),
                    mediaType: "text/html",
                    bytes: 1)),
            .snapshotErased(SHA256Hex(String(repeating: "0", count: 64))!, because: "x"),
            .modelAdopted(ModelAdoption(name: "m", parameters: [:], because: "x")),
        ] as [JournalEvent])
    func `what has no way back says so`(event: JournalEvent) throws {
        #expect(
            try Lake.busy.when(undo(event)) == .rejected(.cannotUndo(event.type, index: 40, .notReversible)))
    }

    @Test func `a reason must be given`() throws {
        #expect(
            try Lake.busy.when(.undo(.developmentLogged(Lake.turnedBack), index: 1, because: ""))
                == .rejected(.invalid(field: "because", text: "", .empty)))
    }
}
