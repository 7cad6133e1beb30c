package import DaftarDomain
package import DaftarProjections

/// Where everybody stands, or the course of a stance.
package struct StanceAnswer {
    package let steps: [StanceStep]
    private let moment: MomentRow

    package init(_ steps: [StanceStep], _ moment: AsOf, head: Int) {
        self.steps = steps
        self.moment = MomentRow(moment, head: head)
    }

    package var answer: Answer {
        var answer = Answer(
            "stances", steps.map { StanceStepRow($0) }, moment: moment, table: Table(steps))
        if steps.isEmpty { answer.nothing = "Nobody has taken a stance." }
        return answer
    }
}
