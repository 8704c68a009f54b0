import Spec

extension ModelDeclaration {
  /// The model that the file declares, with a design.
  ///
  /// Only the model decides what its program is compiled for, so a design has the same requirements
  /// with and without the changes.
  func model(of design: Design) -> Model {
    var model = Model(design: design, hostCount: hostCount, initially: initially)
    model.requests = requests
    model.guest = guest
    model.operatorActions = operatorActions
    model.faults = faults
    model.faultsInAll = faultsInAll
    model.hasHA = hasHA
    model.rebootsOnInternalShutdown = rebootsOnInternalShutdown
    model.protected = protected
    return model
  }
}
