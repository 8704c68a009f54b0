/// What a step does to the domains of a VM on its host, by their names.
///
/// From this follows what a thread that stands somewhere can still make execute.
enum DomainChange: Equatable, Sendable {
  /// Nothing.
  case none
  /// Creates a domain for the metadata under a name.
  case creates(Name)
  /// Completes the domain under a name, if it has been created.
  case completes(Name)
  /// Lets a complete domain execute.
  case executes(Name)
  /// Lets a domain execute again that was suspended in memory.
  case resumes(Name)
  /// Destroys the domain under a name.
  case destroys(Name)
  /// Destroys the domains under some names that are half built, suspended, or have shut down.
  case destroysUseless([Name])
  /// Fails unless there is a domain under a name.
  case needs(Name)
  /// Gives metadata and domain another name.
  case renames(Name, to: Name)
  /// Puts metadata on file under a name.
  case bringsMetadata(Name)
  /// Removes the metadata under a name, unless it has a domain.
  case removesMetadata(Name)
}

extension DomainChange {
  /// Whether it makes a domain execute.
  var makesExecute: Bool {
    switch self {
    case .executes, .resumes: true
    default: false
    }
  }
}
