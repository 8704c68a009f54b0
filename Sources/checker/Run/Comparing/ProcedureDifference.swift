import Spec

/// The difference between two versions of a procedure.
struct ProcedureDifference: Equatable, Sendable {
  /// A step of a version.
  struct Version: Equatable, Sendable {
    /// Its position, from 1.
    var number: Int
    /// Its declaration on one line.
    var text: String
  }

  /// How steps differ; the raw value is the word in reports.
  enum Alteration: String, Sendable {
    case added, removed, changed, moved
  }

  /// A step that differs.
  struct Line: Equatable, Sendable {
    var change: Alteration
    /// The step in the first version, nil if it was added.
    var before: Version?
    /// The step in the second version, nil if it was removed.
    var after: Version?
  }

  /// The name of the procedure.
  var procedure: String
  /// Whether only the second version of the design has it; nil if both have it.
  var isNew: Bool?
  /// The steps that differ, in the order of the second version, removed ones where they were.
  var lines: [Line]
}

extension ProcedureDifference {
  /// The differences between the procedures of two designs: first those of the first design, in its
  /// order, then new ones.
  static func list(_ first: Design, _ second: Design) -> [ProcedureDifference] {
    let names = first.procedures.map(\.name.value)
    let new = second.procedures.map(\.name.value).filter { !names.contains($0) }
    return (names + new).compactMap { name in
      let before = first.index(of: name).map { first.procedures[$0].lines }
      let after = second.index(of: name).map { second.procedures[$0].lines }
      let lines = Self.lines(before ?? [], after ?? [])
      guard !lines.isEmpty || (before == nil) != (after == nil) else { return nil }
      let isNew = before == nil ? true : after == nil ? false : nil
      return ProcedureDifference(procedure: name, isNew: isNew, lines: lines)
    }
  }

  /// The steps that differ: a line diff, whose removed and added steps are paired where they are the same
  /// step elsewhere, or the same kind of step with other parameters.
  static func lines(_ before: [String], _ after: [String]) -> [Line] {
    let changes = after.difference(from: before)
    var removed = changes.removals.map(\.place).sorted { $0.number < $1.number }
    var lines: [Line] = []
    func pair(_ change: Alteration, where isPair: (String, String) -> Bool) {
      for line in lines.indices where lines[line].before == nil {
        guard let after = lines[line].after,
          let match = removed.firstIndex(where: { isPair($0.text, after.text) })
        else { continue }
        lines[line] = Line(change: change, before: removed.remove(at: match), after: after)
      }
    }
    lines = changes.insertions.map(\.place).sorted { $0.number < $1.number }.map {
      Line(change: .added, before: nil, after: $0)
    }
    pair(.moved) { $0 == $1 }
    pair(.changed) { $0.stepName == $1.stepName }
    for place in removed {
      let line = Line(change: .removed, before: place, after: nil)
      let next = lines.firstIndex { ($0.after?.number ?? 0) > place.number }
      lines.insert(line, at: next ?? lines.count)
    }
    return lines
  }
}

extension CollectionDifference<String>.Change {
  /// The step that the change is about.
  fileprivate var place: ProcedureDifference.Version {
    switch self {
    case .insert(let offset, let text, _), .remove(let offset, let text, _):
      ProcedureDifference.Version(number: offset + 1, text: text)
    }
  }
}

extension String {
  /// The name of the step on a line.
  fileprivate var stepName: Substring { prefix { $0 != " " } }
}

extension ProcedureDeclaration {
  /// Each step on a line, and the clean-up of all of them at the end.
  fileprivate var lines: [String] {
    steps.map { $0.canonicalLine.split(separator: " ").joined(separator: " ") }
      + (onFailure.map { ["onFailure=\($0.value)"] } ?? [])
  }
}
