import Invariants
import Spec

/// Renders the fault budgets that decide properties as JSON; docs/output.md documents the shape.
struct FaultsJSON {
  let report: FaultsReport

  /// The whole document.
  var document: JSONElement {
    RunJSON.document(report.runs.map { FaultsRunJSON(run: $0).element }, status: report.status)
  }
}

/// Renders those of one model.
private struct FaultsRunJSON {
  let run: FaultsRun

  var element: JSONElement {
    let bounds = run.lattice.bounds
    return .object(present: [
      "model": .string(run.model.path), "title": .string(run.model.title),
      "completion": .string(run.isComplete ? "exhaustive" : "incomplete"),
      "bounds": element(bounds),
      "inAll": run.lattice.whole.greatest == nil ? .integer(run.lattice.maximumTotal) : nil,
      "budgets": .integer(run.lattice.count),
      "explorations": .integer(run.explorationCount),
      "distinctStates": .integer(run.distinctStates),
      "properties": .array(run.properties.map(property)),
    ])
  }

  private func property(_ result: PropertyBudgets) -> JSONElement {
    let greatest = result.greatest.map { holding -> JSONElement in
      .object(present: [
        "budgets": element(holding.budgets), "isVacuous": holding.isVacuous.map { .boolean($0) },
      ])
    }
    return .object(present: [
      "name": .string(result.property.rawValue), "kind": .string(result.property.kind.rawValue),
      "verdict": .string(run.verdict(of: result).rawValue),
      "smallest": .array(result.smallest.map(breaking)),
      "greatest": result.holdsThroughout ? nil : .array(greatest),
      "undecided": result.undecided.isEmpty ? nil : .array(result.undecided.map(element)),
    ])
  }

  private func breaking(_ breaking: PropertyBudgets.Breaking) -> JSONElement {
    .object(present: [
      "budgets": element(breaking.budgets), "steps": breaking.length.map { .integer($0) },
      "isSmallest": .boolean(breaking.isSmallest),
    ])
  }

  /// The budgets above zero, by fault.
  private func element(_ budgets: FaultBudgets) -> JSONElement {
    .object(
      zip(run.lattice.faults, budgets.counts).filter { $0.1 > 0 }.map { fault, count in
        JSONElement.Member(key: fault.spelling, value: .integer(count))
      })
  }
}
