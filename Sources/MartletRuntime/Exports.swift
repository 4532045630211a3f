// Generated code imports this one module and gets the JSON codecs and the HTTP types with it.
@_exported import HTTPTypes
@_exported import JSONCoding
