extension StepEntry {
  /// See ``StepContext/removeMetadata(_:)``.
  static let removeMetadata = StepEntry(
    sentence: "The VM's metadata is removed from xenopsd, unless it has a domain.",
    actors: [.host, .background, .inspection, .xenopsd, .receiver],
    parameters: [.name("name"), .choice("once", "now", "idle", isOptional: true)])
}

extension StepContext {
  /// Removes metadata and with it an event that waits; nothing tells anybody.
  ///
  /// xenopsd refuses when there is a domain, which the caller logs and passes over. A xapi waits for a
  /// xenopsd that is down; with `once` `idle` also for the operation that xenopsd has for a VM that it
  /// knows by that uuid.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.remove`; `ocaml/xapi/xapi_xenops.ml`,
  ///   `Xenopsd_metadata.delete`.
  mutating func removeMetadata(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }
    let copy = local[instruction.name]
    guard copy.isPresent else { return .done }
    guard instruction.secondChoice == 0 || local.isIdle else { return .blocked }
    guard copy.domain == .none else { return .done }

    local[instruction.name] = VMCopy()
    if instruction.name == .original { dropEvent() }
    effects.insert(.removedMetadata)
    return .done
  }
}
