import Invariants
import Spec

/// Answers the lines of a session: carries each out and says what came of it.
struct SessionText {
  private(set) var session: Session
  let style: Style
  /// The file to save, with its content, after a `save`.
  private(set) var saved: (path: String, text: String)?
  /// Whether the person wants to end.
  private(set) var isOver = false

  /// Begins a session.
  init(_ session: Session, style: Style) {
    self.session = session
    self.style = style
  }

  /// What to show before the first line is read.
  var greeting: String {
    let model = session.model
    return lines(
      style.wrap("\(model.path): \(model.title)", indentation: 2).map(style.heading)
        + ["\"help\" lists the commands.", ""] + list)
  }

  /// Carries out a line and answers it.
  mutating func answer(_ line: String) -> String {
    saved = nil
    // Answers repeat what was typed.
    guard !line.unicodeScalars.contains(where: \.isInvisible) else {
      return "found an invisible character in \(line.quoted), expected visible ones\n"
    }
    switch SessionCommand(line) {
    case .list: return lines(list)
    case .takeNumber(let number): return take(number)
    case .takeName(let name): return take(named: name)
    case .back(let count):
      session.goBack(count)
      return lines(place + list)
    case .state: return lines(facts)
    case .differences(let from, let to): return differences(from, to)
    case .run(let count, let seed): return run(count, seed)
    case .find(let name): return find(name)
    case .save(let path): return save(path)
    case .trace: return lines(trace)
    case .help: return lines(help)
    case .quit:
      isOver = true
      return ""
    case .wrong(let expected): return "expected: \(expected)\n"
    }
  }

  // MARK: Steps

  private mutating func take(_ number: Int) -> String {
    let choices = session.choices
    guard choices.indices.contains(number - 1) else {
      return "found the number \(number), expected one from 1 to \(choices.count)\n"
    }
    return take(choices[number - 1])
  }

  private mutating func take(named name: String) -> String {
    let choices = session.choices
    let exact = choices.filter { $0.phrase == name || $0.name == name }
    let begun = choices.filter { $0.phrase.hasPrefix(name) || $0.name.hasPrefix(name) }
    let fitting = exact.count == 1 ? exact : begun
    guard fitting.count == 1 else {
      guard !fitting.isEmpty else {
        let names = choices.map(\.phrase) + SessionCommand.forms.map(\.word)
        return "found no step \(name.quoted) here\(NearestName.phrase(for: name, among: names))\n"
      }
      return lines(["\(name.quoted) could be:"] + fitting.map { "  \($0.name)" })
    }
    return take(fitting[0])
  }

  private mutating func take(_ choice: Session.Choice) -> String {
    session.take(choice.step)
    let number = session.steps.count
    return lines(
      ["\(number)  \(choice.name)"]
        + session.differences(from: choice.step.before, to: choice.step.after).flatMap(changed)
        + verdicts
        + [""] + list)
  }

  private mutating func run(_ count: Int, _ seed: UInt64) -> String {
    var walk = RandomWalk(session.model.machine, seed: seed)
    var taken: [String] = []
    for _ in 0..<count {
      guard let step = walk.step(from: session.pool).step else { break }
      session.take(step)
      let machine = session.model.machine
      taken.append(
        "\(session.steps.count)  \(machine.actorPhrase(of: step.transition)): "
          + machine.phrase(of: step.transition, from: step.before))
      if !session.broken.isEmpty { break }
    }
    return lines(taken + verdicts + [""] + list)
  }

  private mutating func find(_ name: String) -> String {
    guard let property = Property(rawValue: name) else {
      let nearest = NearestName.phrase(for: name, among: Property.allCases.map(\.rawValue))
      return "found the unknown property \(name.quoted)\(nearest)\n"
    }
    let verb = property.kind == .landmark ? "is reached" : "is violated"
    let search = NearestViolation(model: session.model, property: property)
    switch search.search(from: session.pool) {
    case .found(let path):
      let before = session.steps.count
      for step in path.steps { session.take(step) }
      return lines(
        ["\(Count.phrase(path.steps.count, "step")) from here:"] + trace.dropFirst(before)
          + verdicts + [""] + list)
    case .absent: return "\(name) \(verb) nowhere in the states reachable from here.\n"
    case .incomplete:
      let limit = NumberFormat.grouped(NearestViolation.maximumStates)
      return "\(name) \(verb) nowhere in the first \(limit) states from here.\n"
    }
  }

  // MARK: Output

  private var list: [String] {
    let choices = session.choices
    guard !choices.isEmpty else { return ["no transition is enabled"] }
    let width = choices.map(\.actor.count).max() ?? 0
    let numberWidth = String(choices.count).count
    return choices.enumerated().flatMap { index, choice in
      let number = String(index + 1)
      let space = String(repeating: " ", count: numberWidth - number.count)
      let start = "  \(space)\(number)  \(choice.actor.padded(to: width))  "
      return style.wrap(start + choice.phrase, indentation: start.count)
        + session.differences(from: choice.step.before, to: choice.step.after).flatMap {
          muted($0, indentation: start.count + 2)
        }
    }
  }

  private func muted(_ line: String, indentation: Int) -> [String] {
    style.wrap(String(repeating: " ", count: indentation) + line, indentation: indentation + 2)
      .map(style.muted)
  }

  private func changed(_ line: String) -> [String] {
    style.wrap("     " + line, indentation: 7).map(style.changed)
  }

  private var verdicts: [String] {
    session.broken.flatMap { property in
      style.wrap("\(property.rawValue) is violated: \(property.sentence)", indentation: 2)
        .map(style.violated)
    }
  }

  private var place: [String] { ["after \(Count.phrase(session.steps.count, "step"))"] }

  private var facts: [String] {
    place + session.facts(of: session.pool).flatMap { style.wrap("  " + $0, indentation: 4) }
  }

  private var trace: [String] {
    let machine = session.model.machine
    return session.steps.enumerated().map { index, step in
      "\(index + 1)  \(machine.actorPhrase(of: step.transition)): "
        + machine.phrase(of: step.transition, from: step.before)
    }
  }

  private func differences(_ from: Int, _ to: Int) -> String {
    let known = 0...session.steps.count
    guard known.contains(from), known.contains(to) else {
      return "expected two numbers from 0 to \(session.steps.count)\n"
    }
    let found = session.differences(from: session.pool(after: from), to: session.pool(after: to))
    return lines(found.isEmpty ? ["no difference"] : found)
  }

  private var help: [String] {
    let width = SessionCommand.forms.map(\.usage.count).max() ?? 0
    return SessionCommand.forms.map { "  \($0.usage.padded(to: width))  \($0.sentence)" }
  }

  // MARK: Saving

  private mutating func save(_ path: String) -> String {
    guard !session.steps.isEmpty else { return "there is no step to save\n" }
    let initial = session.model.machine.model.initialState
    let counterexample = CounterexampleBuilder(session.model).counterexample(
      of: session.steps, from: initial, breaking: session.broken)
    saved = (path, OutputFormat.json.render(counterexample, Presentation(style: style)))
    return ""
  }

  private func lines(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}
