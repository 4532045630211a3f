/// The templates that are embedded in the binary: one row for each file of `Templates/Swift`, ordered by name.
///
/// The embedded bytes are internal to this module, and no list of them exists, so a new template needs a row here; a test
/// compares the rows with the folder.
package enum BuiltInTemplates {
  package struct Template: Sendable {
    /// The file's name without `.mustache`, as partials name it.
    package var name: String
    package var bytes: [UInt8]
  }

  package static var all: [Template] {
    [
      Template(name: "alias", bytes: PackageResources.alias_mustache),
      Template(name: "client", bytes: PackageResources.client_mustache),
      Template(name: "clientOperations", bytes: PackageResources.clientOperations_mustache),
      Template(name: "clientShortForms", bytes: PackageResources.clientShortForms_mustache),
      Template(name: "closedEnumeration", bytes: PackageResources.closedEnumeration_mustache),
      Template(name: "file", bytes: PackageResources.file_mustache),
      Template(name: "handlers", bytes: PackageResources.handlers_mustache),
      Template(name: "metadata", bytes: PackageResources.metadata_mustache),
      Template(name: "openEnumeration", bytes: PackageResources.openEnumeration_mustache),
      Template(name: "operation", bytes: PackageResources.operation_mustache),
      Template(name: "package", bytes: PackageResources.package_mustache),
      Template(name: "parameterShape", bytes: PackageResources.parameterShape_mustache),
      Template(name: "protocols", bytes: PackageResources.protocols_mustache),
      Template(name: "server", bytes: PackageResources.server_mustache),
      Template(name: "serverOperations", bytes: PackageResources.serverOperations_mustache),
      Template(name: "structure", bytes: PackageResources.structure_mustache),
      Template(name: "structureCodec", bytes: PackageResources.structureCodec_mustache),
      Template(name: "tuple", bytes: PackageResources.tuple_mustache),
      Template(name: "tupleCodec", bytes: PackageResources.tupleCodec_mustache),
      Template(name: "union", bytes: PackageResources.union_mustache),
      Template(name: "unionCodec", bytes: PackageResources.unionCodec_mustache),
      Template(name: "validation", bytes: PackageResources.validation_mustache),
    ]
  }
}
