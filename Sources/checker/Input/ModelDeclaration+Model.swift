import Spec

extension ModelDeclaration {
  /// What the file says about the pool, on a design.
  ///
  /// The model alone says what a program is compiled for, so that a design is judged by the same needs
  /// before and after its changes.
  func model(of design: Design) -> Model {
    var model = Model(design: design, hostCount: hostCount, initially: initially)
    model.requests = requests
    model.guest = guest
    model.operatorActions = operatorActions
    model.faults = faults
    model.faultsInAll = faultsInAll
    model.hasHA = hasHA
    model.protected = protected
    return model
  }
}
