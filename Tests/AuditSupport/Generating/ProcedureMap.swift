import Spec

/// Which procedures of a design its entries lead to, by calls and by clean-ups.
struct ProcedureMap {
  /// The procedures that an entry leads to, its own first.
  private(set) var procedures: [ProcedureName: [String]] = [:]
  /// The actors that run a procedure.
  private(set) var actors: [String: [Actor]] = [:]
  /// The procedures that some actor runs to clean up.
  private(set) var cleanUps: [Actor: [String]] = [:]

  /// The map of a design.
  init(_ design: Design) {
    for entry in ProcedureName.all where design.index(of: entry.spelling) != nil {
      var names = [entry.spelling]
      var number = 0
      while number < names.count {
        let procedure = design.index(of: names[number]).map { design.procedures[$0] }
        let others = (procedure?.called ?? []) + (procedure?.cleanUps ?? [])
        for name in others where !names.contains(name) { names.append(name) }
        for name in procedure?.cleanUps ?? []
        where !(cleanUps[entry.actor] ?? []).contains(name) {
          cleanUps[entry.actor, default: []].append(name)
        }
        number += 1
      }
      procedures[entry] = names
      for name in names where !(actors[name] ?? []).contains(entry.actor) {
        actors[name, default: []].append(entry.actor)
      }
    }
  }

  /// Whether the design has the procedure of an entry.
  func has(_ entry: ProcedureName) -> Bool { procedures[entry] != nil }
}

extension ProcedureDeclaration {
  /// The procedures that it calls.
  fileprivate var called: [String] {
    steps.flatMap(\.arguments).filter { $0.key.value == "procedure" }.map(\.value.value)
  }

  /// The procedures that clean up after it.
  fileprivate var cleanUps: [String] {
    (steps.compactMap(\.onFailure) + [onFailure].compactMap(\.self)).map(\.value)
  }
}
