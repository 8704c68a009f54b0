/// The cause of a counterexample in words: its needs and its racing accesses.
struct CauseText {
  let counterexample: Counterexample

  /// A line with its title.
  struct Row: Equatable {
    var title: String
    var text: String
  }

  /// Every line.
  var rows: [Row] { needs + counterexample.readings.map(row(of:)) }

  // MARK: Needs

  private var needs: [Row] {
    guard let cast = counterexample.cast else { return [] }
    var rows: [Row] = []
    func add(_ title: String, _ members: [String], _ end: String) {
      guard !members.isEmpty else { return }
      rows.append(Row(title: title, text: members.joined(separator: "; ") + end))
    }
    let needed = cast.members.filter { $0.isNeeded(.needed) }
    let others = cast.members.filter { !$0.isNeeded(.needed) }
    add(
      "needs", needed.map(phrase(of:)), ". With fewer, there is no violation within the bounds.")
    add(
      "not needed", others.filter { !$0.isNeeded(.undecided) }.map(phrase(of:)),
      ". There are counterexamples with fewer.")
    add(
      "undecided", others.filter { $0.isNeeded(.undecided) }.map(phrase(of:)),
      ". The search for a counterexample with fewer was cut short.")
    if !cast.unused.isEmpty {
      rows.append(Row(title: "unused", text: cast.unused.joined(separator: "; ") + "."))
    }
    return rows
  }

  /// A member with its steps and, if only some properties need it, with those.
  private func phrase(of member: Cast.Member) -> String {
    let needing = member.needs.filter { $0.need == .needed }
    let isPartial = !needing.isEmpty && needing.count < member.needs.count
    let who = isPartial ? ", for \(Phrases.list(needing.map(\.property), "and"))" : ""
    return "\(member.phrase) (\(Self.steps(member.steps))\(who))"
  }

  /// Steps in words, counted from 1.
  static func steps(_ indices: [Int]) -> String {
    let numbers = indices.map { String($0 + 1) }
    return (indices.count == 1 ? "step " : "steps ") + Phrases.list(numbers, "and")
  }

  // MARK: Racing accesses

  private func row(of reading: Reading) -> Row {
    Row(title: "race", text: sentence(of: reading) + " " + serial(reading))
  }

  private func sentence(of reading: Reading) -> String {
    let step = counterexample.steps[reading.step]
    let uses = "uses the value at \(Self.steps(reading.uses))"
    guard let stale = reading.staleness else {
      return "\(step.actor) reads at step \(reading.step + 1) (\(step.phrase)) and \(uses), "
        + "after steps of \(between(reading))."
    }
    let verb = stale.isCheck ? "depends on" : "reads"
    let value = "\(stale.subject): \(stale.field) \(stale.old)"
    let act = stale.isCheck ? "continues at \(Self.steps(reading.uses))" : uses
    return "Step \(reading.step + 1) (\(step.actor): \(step.phrase)) \(verb) \(value). "
      + "Step \(stale.step + 1) (\(counterexample.steps[stale.step].actor)) changes it to "
      + "\(stale.new), and \(step.actor) \(act)."
  }

  /// The other actors between a reading and its last use.
  private func between(_ reading: Reading) -> String {
    var actors: [String] = []
    let own = counterexample.steps[reading.step].actor
    for step in counterexample.steps[(reading.step + 1)..<reading.lastUse]
    where step.actor != own && !step.isFolded && !actors.contains(step.actor) {
      actors.append(step.actor)
    }
    return actors.isEmpty ? "others" : Phrases.list(actors, "and")
  }

  /// The outcome of a serial order.
  private func serial(_ reading: Reading) -> String {
    let apart = "Without interruption between steps \(reading.step + 1) and \(reading.lastUse + 1)"
    return switch reading.serialOrder {
    case .breaks: "\(apart), the violation remains."
    case .holds: "\(apart), there is no violation."
    case .stops(let index):
      "\(apart), step \(index + 1) (\(counterexample.steps[index].phrase)) "
        + "is not enabled."
    }
  }

  /// The mark of a step in the margin: it reads, overwrites or uses a racing value.
  func mark(ofStep index: Int) -> Character {
    if counterexample.readings.contains(where: { $0.step == index }) { return "r" }
    if counterexample.readings.contains(where: { $0.staleness?.step == index }) { return "w" }
    if counterexample.readings.contains(where: { $0.uses.contains(index) }) { return "u" }
    return " "
  }
}

/// Numbers with their nouns.
enum Count {
  /// `1 step`, `2 steps`.
  static func phrase(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(NumberFormat.grouped(number)) \(noun)s"
  }
}

extension Cast.Member {
  /// Whether some property has the given need of it.
  fileprivate func isNeeded(_ need: Cast.Need) -> Bool { needs.contains { $0.need == need } }
}
