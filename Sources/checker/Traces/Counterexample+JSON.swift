/// Writes a counterexample as JSON; docs/output.md describes it. Steps are counted from 1.
extension Counterexample {
  /// The document of a trace file.
  var element: JSONElement {
    .object(present: [
      "version": .integer(Self.version), "kind": .string(Self.fileKind), "model": model.element,
      "breaks": .array(breaks.map(\.element)), "cast": cast.map(\.element),
      "readings": .array(readings.map(\.element)), "cells": .array(cells.map { .string($0) }),
      "initially": [
        "values": .array(initialValues.map { .integer($0) }),
        "facts": .array(initialFacts.map(\.element)),
      ],
      "steps": .array(steps.enumerated().map { $1.element(number: $0 + 1) }),
      "pending": .array(pending.map(\.element)),
    ])
  }

  /// The word that tells a trace file from other JSON.
  static let fileKind = "counterexample"
}

extension Counterexample.ModelSummary {
  fileprivate var element: JSONElement {
    .object(present: [
      "path": .string(path), "title": .string(title), "question": question.map { .string($0) },
      "design": .string(design), "designSource": .string(designSource),
      "changes": .strings(changes), "bounds": .strings(bounds), "procedures": .strings(procedures),
    ])
  }
}

extension Counterexample.Break {
  fileprivate var element: JSONElement {
    [
      "property": .string(property), "kind": .string(propertyKind), "sentence": .string(sentence),
      "step": .integer(step + 1), "explanation": .string(explanation),
      "isShortest": .boolean(isShortest),
    ]
  }
}

extension Cast {
  fileprivate var element: JSONElement {
    [
      "members": .array(
        members.map { member in
          [
            "phrase": .string(member.phrase), "steps": .steps(member.steps),
            "needs": .array(
              member.needs.map {
                ["property": .string($0.property), "need": .string($0.need.rawValue)]
              }),
          ]
        }),
      "unused": .strings(unused),
    ]
  }
}

extension Reading {
  fileprivate var element: JSONElement {
    .object(present: [
      "step": .integer(step + 1), "uses": .steps(uses),
      "staleness": staleness.map { stale in
        [
          "step": .integer(stale.step + 1), "subject": .string(stale.subject),
          "field": .string(stale.field), "old": .string(stale.old), "new": .string(stale.new),
          "isCheck": .boolean(stale.isCheck),
        ]
      },
      "serialOrder": .string(serialOrder.name),
      "stopsAt": serialOrder.stop.map { .integer($0 + 1) },
    ])
  }
}

extension Reading.SerialOrder {
  /// The outcome in one word.
  fileprivate var name: String {
    switch self {
    case .breaks: "breaks"
    case .holds: "holds"
    case .stops: "stops"
    }
  }

  /// The step that cannot be taken, if there is one.
  fileprivate var stop: Int? {
    if case .stops(let index) = self { return index }
    return nil
  }
}

extension Counterexample.StateFact {
  fileprivate var element: JSONElement {
    [
      "subject": .string(subject), "field": .string(field), "value": .string(value),
      "isOrdinary": .boolean(isOrdinary),
    ]
  }
}

extension Counterexample.Pending {
  fileprivate var element: JSONElement {
    [
      "actor": .string(actor), "procedure": .string(procedure), "step": .string(step),
      "sentence": .string(sentence),
    ]
  }
}

extension JSONElement {
  /// An array of strings.
  static func strings(_ strings: [String]) -> JSONElement { .array(strings.map { .string($0) }) }

  /// Indices of steps, counted from 1.
  static func steps(_ indices: [Int]) -> JSONElement { .array(indices.map { .integer($0 + 1) }) }
}
