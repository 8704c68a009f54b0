extension StepDefinition {
  /// See ``StepContext/updateMetadata(_:)``.
  static let updateMetadata = StepDefinition(
    sentence: "xapi has a xenopsd that knows the VM import its metadata anew.",
    waits: "until xenopsd serves.",
    example: Example(in: "changeRecord.host", of: "current"),
    actors: [.host, .background],
    parameters: [
      .optional("how", ImportTime.self), .optional("unknown", UnknownByThen.self),
    ],
    footprint: { step in
      guard step.value() == ImportTime.queued else { return Footprint(reads: [.host(.xenopsd)]) }
      return Footprint(
        reads: [
          .host(.xenopsd), .copy(.original), .xenopsd(.operationCounter),
          .xenopsd(.receiverCounter),
        ],
        writes: [.xenopsd(.queuedImport)])
    })

  enum ImportTime: UInt8, ParameterValue {
    case queued, atOnce

    static let meaning = "When xenopsd executes the import."

    var sentence: String {
      switch self {
      case .queued: "In the VM's queue, after the operation under way; the caller goes on."
      case .atOnce: "At once, whatever operation is under way."
      }
    }
  }

  enum UnknownByThen: UInt8, ParameterValue {
    case recreated, ignored

    static let meaning = "What a queued import does for a VM that xenopsd does not know any more."

    var sentence: String {
      switch self {
      case .recreated: "The metadata is created again."
      case .ignored: "The import does nothing."
      }
    }
  }
}

extension StepContext {
  /// Has the local xenopsd replace the VM's configuration, if it knows the VM by its own uuid.
  ///
  /// With `how` `queued`, the import waits in the VM's queue while an operation or a receiving half
  /// is under way, see ``Expander/queuedImport(_:_:)``, and the caller does not wait for it. If
  /// none is, the import is over with the step.
  ///
  /// With `how` `atOnce`, xenopsd imports while the caller waits and holds the lock that a removal
  /// by this xapi takes, too. So the VM is still known, and nothing that is modelled changes.
  ///
  /// It raises no event.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenopsd_metadata.update`, under `metadata_m` together
  ///   with `Xenopsd_metadata.delete`; `import_metadata_async` since 2020, `import_metadata` in
  ///   28bdafcb.
  mutating func updateMetadata(_ instruction: InstructionView) -> Outcome {
    guard pool[host].xenopsd == .up else { return .blocked }
    guard instruction.value() == StepDefinition.ImportTime.queued, local[.original].isPresent,
      !local.isIdle
    else { return .done }

    let isRecreated = instruction.secondValue() == StepDefinition.UnknownByThen.recreated
    local.queuedImport = isRecreated ? .recreating : .updating
    return .done
  }
}
