extension StepDefinition {
  /// See ``StepContext/plugDevice()``.
  static let plugDevice = StepDefinition(
    sentence: "The host plugs a device into the VM's domain, or only records it if the VM is off.",
    waits:
      "until the database can be reached; for a VM that is Running or Paused there, also until xenopsd serves and has no operation for it.",
    fails: "if the database has the VM Running or Paused, and it has no domain here.",
    example: Example(in: "hotplug.host", of: "amended"),
    actors: [.host],
    footprint: { _ in
      Footprint(
        reads: [
          .database, .record(.powerState), .host(.xenopsd), .copy(.original),
          .xenopsd(.operationCounter), .xenopsd(.receiverCounter),
        ],
        effects: [.changedDevice])
    })
}

extension StepContext {
  /// Plugs, unplugs or changes a device, depending on the VM's state in the database: if it is
  /// Running or Paused, in the VM's domain here under its own uuid; otherwise in the database only.
  ///
  /// - Deviation: `power_state` is read in the same step that plugs the device. Devices that are
  ///   already attached and back ends that refuse are not modelled.
  /// - Code: `ocaml/xapi/xapi_vbd.ml`, `insert`; `ocaml/xapi/xapi_vif.ml`, `device_active`;
  ///   `ocaml/xapi/xapi_xenops.ml`, `vbd_plug`.
  mutating func plugDevice() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    if isLive {
      guard pool[host].xenopsd == .up, local.isIdle else { return .blocked }
      guard local[.original].knownDomain != .none else { return .failed }
    }

    effects.insert(.changedDevice)
    return .done
  }
}
