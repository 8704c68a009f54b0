@testable import checker

/// A script of the repository, run by Bash.
struct Script {
  /// The path in the repository.
  let path: String

  /// Runs the script in a folder, and returns its status and all that it prints.
  ///
  /// - Parameter environment: variables to set, such as `SOURCE_DATE_EPOCH`.
  func run(
    _ arguments: String..., in folder: String, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let command = variables + ["bash", "\(Repository.path)/\(path)"] + arguments
    return try InstalledProgram(name: "env").run(command, in: folder)
  }
}
