extension StepDefinition {
  /// See ``StepContext/plugDevice()``.
  static let plugDevice = StepDefinition(
    sentence: "The host plugs a device into the VM's domain, or only on record if the VM is off.",
    actors: [.host], canFail: { _ in true },
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
  /// Plugs a device, unplugs it or changes it, as the database says that the VM is: into the domain that
  /// the VM has here under its own uuid, if it is Running or Paused; otherwise in the database alone.
  ///
  /// Fails when the database has the VM Running and it has no domain here. The plug stands in xenopsd's
  /// queue after any operation for the VM.
  ///
  /// - Deviation: `power_state` is read in the same step in which the device is plugged. A device that
  ///   is attached already, or a back end that refuses it, are left out.
  /// - Code: `ocaml/xapi/xapi_vbd.ml`, `insert`; `ocaml/xapi/xapi_vif.ml`, `device_active`;
  ///   `ocaml/xapi/xapi_xenops.ml`, `vbd_plug`.
  mutating func plugDevice() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }
    if isLive {
      guard pool[host].xenopsd == .up, local.isIdle else { return .blocked }
      guard local[.original].domain != .none else { return .failed }
    }

    effects.insert(.changedDevice)
    return .done
  }
}
