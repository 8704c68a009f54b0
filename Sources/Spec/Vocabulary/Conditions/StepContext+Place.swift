extension StepContext {
  /// The conditions on the place that hold for a half of a call on its host.
  ///
  /// They do not change while the half executes: a change of master ends it.
  var place: Conditions {
    let master = call.isOfOtherMaster ? pool.other.master.host ?? pool.master : pool.master
    let isMaster = master == host
    let isChosen = call.chosen == host
    return [
      Conditions(isMaster ? .onMaster : .onSlave),
      Conditions(isChosen ? .onChosenHost : .notOnChosenHost),
    ]
  }
}
