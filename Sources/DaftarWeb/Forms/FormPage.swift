package import DaftarAnswers
package import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// A page with a form that records something. GET shows it; POST fills it in.
package protocol FormPage: Page {
    /// The page with what was typed, and what came of it.
    init(_ visit: Visit, _ draft: Draft) throws

    /// All that keeps what was typed from being recorded, as far as a look at the journal tells.
    static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem]

    /// What is to be recorded, once.
    static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request

    /// Where to go when it is.
    static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link
}

extension FormPage {
    package init(_ visit: Visit) throws { try self.init(visit, Draft()) }

    /// There is nothing to read here for programs: they write through the program itself.
    package func answer() throws -> Answer { throw NoSuchPage() }
}

/// What is wrong with a field, by its name in the form; without one, with the whole.
package struct FieldProblem: Sendable {
    package let field: String
    package let problem: Problem

    init(field: String, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }

    /// What a decision or a reading of the fields failed with: problems say in which field they are.
    init(_ error: any Error) {
        problem = Problem(error)
        field = problem.place ?? ""
    }

    /// A form was opened before the program was started anew. The form that is shown with this can be sent.
    static let notMade = FieldProblem(
        field: "",
        Problem(
            .refused, "this form was not made by this site, or by an earlier run of it", at: "the form",
            why: "nothing was recorded", mend: "read what stands here, and send it if it is yours"))

    /// A form was sent, gone back to, changed and sent once more.
    static func sentBefore(_ event: Int) -> FieldProblem {
        FieldProblem(
            field: "",
            Problem(
                .refused, "this form was sent before, with other content", at: "the form",
                why: "#\(event) holds what it said then", mend: "send it once more to record this as well"))
    }

    /// What keeps a command from being recorded, if anything does. That there is no such page is no matter of fields.
    static func of(_ visit: Visit, _ command: (Naming) throws -> Command) throws -> [FieldProblem] {
        do {
            let naming = Naming(visit.reader.state())
            _ = try decide(try command(naming), state: naming.state)
            return []
        } catch let missing as NoSuchPage {
            throw missing
        } catch {
            return [FieldProblem(error)]
        }
    }
}

/// What was typed into a form, and what came of it.
package struct Draft: Sendable {
    package var typed = Query()
    package var problems: [FieldProblem] = []
    /// Developments that what was typed looks like.
    package var similar: [Similar] = []
    /// Of a preview: what it would do to tensions; nil where none was asked for.
    package var effects: [TensionEffect]?
    /// Whether its key stands for something else by now: what is typed needs one of its own.
    package var isSpent = false

    package init() {}

    package init(_ typed: Query) { self.typed = typed }

    func problem(of field: String) -> Problem? { problems.first { $0.field == field }?.problem }
}
