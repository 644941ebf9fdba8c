$version: "2.0"

metadata suppressions = [
    {
        id: "EnumShape"
        namespace: "com.example.parcels"
        reason: "members are named after their values, as in the split layout"
    }
]

namespace com.example.parcels

use aws.api#service
use aws.protocols#restJson1

/// <p>Parcel Tracking follows parcels from the sender's door to the recipient's. A shop creates a parcel and prints its
/// label; the carrier's scanners record what happens to it; and anybody who holds its number can ask where it is.</p>
/// <p>A parcel's life:</p>
/// <ol>
/// <li>
/// <p> <a>CreateParcel</a> gives it a number, <a>DownloadLabel</a> its label.</p> </li>
/// <li>
/// <p> <a>RecordEvent</a> adds each scan, delay and delivery to its history.</p> </li>
/// <li>
/// <p> <a>GetParcel</a> and <a>ListEvents</a> tell where it is and where it has been.</p> </li>
/// </ol>
/// <note>
/// <p>Requests are not signed. Put the service behind a gateway that knows your users.</p>
/// </note>
@service(sdkId: "Parcel Tracking")
@title("Parcel Tracking")
@restJson1
service ParcelTracking {
    version: "2026-11-01"
    operations: [
        CancelParcel
        CreateParcel
        DownloadLabel
        GetParcel
        ListEvents
        ListParcels
        RecordEvent
        UpdateParcel
    ]
}

/// <p>Cancels a parcel that the carrier has not yet taken over. Cancelling a parcel that is cancelled already changes
/// nothing and succeeds.</p>
/// <p>A parcel past <code>CREATED</code> cannot be cancelled: the request fails with
/// <code>ConflictException</code>.</p>
@idempotent
@http(method: "DELETE", uri: "/parcels/{parcelId}", code: 204)
@examples([
    {
        title: "Cancel a parcel that was never sent"
        documentation: "The shop made the label twice and cancels the second one."
        input: { parcelId: "NL20261105PT", reason: "ordered-by-mistake" }
    }
])
operation CancelParcel {
    input: CancelParcelRequest
    errors: [
        ParcelNotFoundException
        ConflictException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Creates a parcel and its label. Keep the number that it returns: all other operations ask for it.</p>
/// <p>It is safe to send the request again with the same <code>clientToken</code> when the answer was lost.</p>
@http(method: "POST", uri: "/parcels", code: 201)
@examples([
    {
        title: "Create an express parcel"
        documentation: "A bookshop sends 850 grams from Rotterdam to Lisbon."
        input: {
            clientToken: "order-A-1027"
            sender: {
                name: "Boekhandel De Kade"
                lines: ["Kade 12"]
                city: "Rotterdam"
                postalCode: "3011 AA"
                countryCode: "NL"
            }
            recipient: {
                name: "Ines Duarte"
                lines: ["Rua do Sol 7", "2.º esq."]
                city: "Lisboa"
                postalCode: "1250-001"
                countryCode: "PT"
                phone: "+351210000000"
            }
            weightInGrams: 850
            serviceLevel: "express"
            tags: { order: "A-1027" }
        }
        output: {
            parcel: {
                parcelId: "NL20261104PT"
                status: "CREATED"
                revision: 1
                sender: {
                    name: "Boekhandel De Kade"
                    lines: ["Kade 12"]
                    city: "Rotterdam"
                    postalCode: "3011 AA"
                    countryCode: "NL"
                }
                recipient: {
                    name: "Ines Duarte"
                    lines: ["Rua do Sol 7", "2.º esq."]
                    city: "Lisboa"
                    postalCode: "1250-001"
                    countryCode: "PT"
                    phone: "+351210000000"
                }
                weightInGrams: 850
                serviceLevel: "express"
                createdAt: "2026-11-04T09:12:00Z"
                estimatedDelivery: "2026-11-06T17:00:00Z"
                tags: { order: "A-1027" }
            }
            labelExpiresAt: "2026-11-18T09:12:00Z"
        }
    }
])
operation CreateParcel {
    input: CreateParcelRequest
    output: CreateParcelResponse
    errors: [
        ConflictException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Returns the label to print and stick on a parcel, as a stream. The label can be fetched until the time that
/// <a>CreateParcel</a> returned as <code>labelExpiresAt</code>.</p>
@readonly
@http(method: "GET", uri: "/parcels/{parcelId}/label", code: 200)
@examples([
    {
        title: "Download a label as PDF"
        documentation: "The label for the office's printer."
        input: { parcelId: "NL20261104PT", format: "pdf" }
        output: { contentType: "application/pdf", contentLength: 9, label: "JVBERi0xLjcK" }
    }
])
operation DownloadLabel {
    input: DownloadLabelRequest
    output: DownloadLabelResponse
    errors: [
        ParcelNotFoundException
        ConflictException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Returns a parcel with its addresses and its present status. For the way that led there, see
/// <a>ListEvents</a>.</p>
@readonly
@http(method: "GET", uri: "/parcels/{parcelId}", code: 200)
@examples([
    {
        title: "Look a parcel up"
        documentation: "The state of the parcel just after it was created."
        input: { parcelId: "NL20261104PT" }
        output: {
            parcel: {
                parcelId: "NL20261104PT"
                status: "CREATED"
                revision: 1
                sender: {
                    name: "Boekhandel De Kade"
                    lines: ["Kade 12"]
                    city: "Rotterdam"
                    postalCode: "3011 AA"
                    countryCode: "NL"
                }
                recipient: {
                    name: "Ines Duarte"
                    lines: ["Rua do Sol 7", "2.º esq."]
                    city: "Lisboa"
                    postalCode: "1250-001"
                    countryCode: "PT"
                    phone: "+351210000000"
                }
                weightInGrams: 850
                serviceLevel: "express"
                createdAt: "2026-11-04T09:12:00Z"
                estimatedDelivery: "2026-11-06T17:00:00Z"
                tags: { order: "A-1027" }
            }
        }
    }
])
operation GetParcel {
    input: GetParcelRequest
    output: GetParcelResponse
    errors: [
        ParcelNotFoundException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Lists what happened to a parcel, the oldest event first, a page at a time.</p>
@readonly
@http(method: "GET", uri: "/parcels/{parcelId}/events", code: 200)
@paginated(inputToken: "nextToken", outputToken: "nextToken", items: "events", pageSize: "maxResults")
@examples([
    {
        title: "Follow a parcel"
        documentation: "The first two events of a parcel."
        input: { parcelId: "NL20261104PT", maxResults: 2 }
        output: {
            events: [
                {
                    eventId: "evt-01hc9k"
                    occurredAt: "2026-11-04T15:40:00Z"
                    event: {
                        accepted: {
                            location: {
                                facility: "Hub Rotterdam"
                                city: "Rotterdam"
                                latitude: 51.8851
                                longitude: 4.2867
                            }
                            weightInGrams: 850
                        }
                    }
                }
                {
                    eventId: "evt-01hcf2"
                    occurredAt: "2026-11-06T07:05:00Z"
                    event: {
                        outForDelivery: { estimatedDelivery: "2026-11-06T11:30:00Z", stopsBefore: 14 }
                    }
                }
            ]
            nextToken: "b2Zmc2V0PTI="
        }
    }
])
operation ListEvents {
    input: ListEventsRequest
    output: ListEventsResponse
    errors: [
        ParcelNotFoundException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Lists parcels, the newest first, a page at a time. The filters are joined by <i>and</i>; without any, all parcels
/// are listed.</p>
@readonly
@http(method: "GET", uri: "/parcels", code: 200)
@paginated(inputToken: "nextToken", outputToken: "nextToken", items: "parcels", pageSize: "maxResults")
@examples([
    {
        title: "List parcels that are on their way"
        documentation: "A page of parcels that the carrier holds at present."
        input: {
            statuses: ["IN_TRANSIT", "OUT_FOR_DELIVERY"]
            createdAfter: "2026-11-01T00:00:00Z"
            maxResults: 25
        }
        output: {
            parcels: [
                {
                    parcelId: "NL20261104PT"
                    status: "IN_TRANSIT"
                    createdAt: "2026-11-04T09:12:00Z"
                    estimatedDelivery: "2026-11-06T17:00:00Z"
                    tags: { order: "A-1027" }
                }
            ]
        }
    }
])
operation ListParcels {
    input: ListParcelsRequest
    output: ListParcelsResponse
    errors: [
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Adds an event to a parcel's history and moves its status along:</p>
/// <ul>
/// <li>
/// <p> <code>accepted</code> and <code>scanned</code> make it <code>IN_TRANSIT</code> </p> </li>
/// <li>
/// <p> <code>outForDelivery</code>, <code>delayed</code> and <code>delivered</code> give it the status of the same
/// name</p> </li>
/// </ul>
/// <important>
/// <p>A delivered or cancelled parcel accepts no events; the request fails with <code>ConflictException</code>.</p>
/// </important>
@http(method: "POST", uri: "/parcels/{parcelId}/events", code: 201)
@examples([
    {
        title: "Record a scan"
        documentation: "A scanner at a hub saw the parcel."
        input: {
            parcelId: "NL20261104PT"
            occurredAt: "2026-11-04T15:40:00Z"
            event: {
                scanned: {
                    location: { facility: "Hub Rotterdam", city: "Rotterdam", latitude: 51.8851, longitude: 4.2867 }
                }
            }
        }
        output: { eventId: "evt-01hc9k", status: "IN_TRANSIT", recordedAt: "2026-11-04T15:40:02Z" }
    }
    {
        title: "Record a delivery with its signature"
        documentation: "The neighbour signed for the parcel."
        input: {
            parcelId: "NL20261104PT"
            event: {
                delivered: { handedTo: "neighbour", receivedBy: "T. Silva", signature: "iVBORw0KGgo=" }
            }
        }
        output: { eventId: "evt-01hchq", status: "DELIVERED", recordedAt: "2026-11-06T11:26:41Z" }
    }
])
operation RecordEvent {
    input: RecordEventRequest
    output: RecordEventResponse
    errors: [
        ParcelNotFoundException
        ConflictException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>Changes what is given and leaves the rest as it is. With <code>ifRevision</code>, two people who edit the same
/// parcel cannot overwrite each other's change.</p>
@http(method: "PATCH", uri: "/parcels/{parcelId}", code: 200)
@examples([
    {
        title: "Leave a note for the driver"
        documentation: "The note is added only if nobody changed the parcel since it was read."
        input: { parcelId: "NL20261104PT", ifRevision: 1, instructions: "The bell is broken, please knock." }
        output: {
            parcel: {
                parcelId: "NL20261104PT"
                status: "CREATED"
                revision: 2
                sender: {
                    name: "Boekhandel De Kade"
                    lines: ["Kade 12"]
                    city: "Rotterdam"
                    postalCode: "3011 AA"
                    countryCode: "NL"
                }
                recipient: {
                    name: "Ines Duarte"
                    lines: ["Rua do Sol 7", "2.º esq."]
                    city: "Lisboa"
                    postalCode: "1250-001"
                    countryCode: "PT"
                    phone: "+351210000000"
                }
                weightInGrams: 850
                serviceLevel: "express"
                createdAt: "2026-11-04T09:12:00Z"
                estimatedDelivery: "2026-11-06T17:00:00Z"
                tags: { order: "A-1027" }
                instructions: "The bell is broken, please knock."
            }
        }
    }
])
operation UpdateParcel {
    input: UpdateParcelRequest
    output: UpdateParcelResponse
    errors: [
        ParcelNotFoundException
        ConflictException
        InvalidRequestException
        ThrottledException
        InternalServiceException
    ]
}

/// <p>A postal address with the person who lives or works there.</p>
structure Address {
    /// <p>The person or company at this address.</p>
    @required
    name: PersonName

    /// <p>Street and house number, then floor, apartment or company. One to three lines.</p>
    @required
    lines: AddressLines

    /// <p>The city or town.</p>
    @required
    city: City

    /// <p>The postal code, in countries that have them.</p>
    postalCode: PostalCode

    /// <p>The country's two-letter code of ISO 3166-1, such as <code>NL</code>.</p>
    @required
    countryCode: CountryCode

    /// <p>A phone number with its country's prefix, such as <code>+31201234567</code>, for the driver.</p>
    phone: PhoneNumber
}

@sensitive
@length(min: 1, max: 80)
string AddressLine

@length(min: 1, max: 3)
list AddressLines {
    member: AddressLine
}

boolean Boolean

/// <p>The request of <a>CancelParcel</a>.</p>
structure CancelParcelRequest {
    /// <p>The parcel's number, as <a>CreateParcel</a> returned it and as it is printed on the label.</p>
    @required
    @httpLabel
    parcelId: ParcelId

    /// <p>Why the parcel is cancelled; it appears on the sender's invoice.</p>
    @httpQuery("reason")
    reason: CancelReason
}

/// <p>Why a parcel is cancelled.</p>
enum CancelReason {
    ordered_by_mistake = "ordered-by-mistake"
    address_unknown = "address-unknown"
    other
}

@length(min: 1, max: 60)
string City

@length(min: 1, max: 64)
string ClientToken

/// <p>The parcel's state does not allow the request: for example, it has been delivered and cannot be cancelled, or
/// <code>ifRevision</code> names a revision that is no longer the latest.</p>
@error("client")
@httpError(409)
structure ConflictException {
    /// <p>What stands in the way, for people.</p>
    @required
    message: ErrorMessage

    /// <p>The parcel in question.</p>
    parcelId: ParcelId

    /// <p>The parcel's status, which does not allow the request.</p>
    status: ParcelStatus
}

long ContentLength

string ContentType

@length(min: 2, max: 2)
@pattern("^[A-Z]{2}$")
string CountryCode

structure CreateParcelRequest {
    /// <p>A token of your choice, unique to this parcel. A second request with the same token within 24 hours creates
    /// nothing and returns the parcel that the first one created.</p>
    @idempotencyToken
    clientToken: ClientToken

    /// <p>Where the parcel is collected, and where it returns to when it cannot be delivered.</p>
    @required
    sender: Address

    /// <p>Where the parcel goes.</p>
    @required
    recipient: Address

    /// <p>The weight in grams, 70 kg at most.</p>
    @required
    weightInGrams: WeightInGrams

    /// <p>How fast the parcel travels; <code>standard</code> where nothing is said.</p>
    serviceLevel: ServiceLevel

    /// <p>A note for the driver.</p>
    instructions: Instructions

    /// <p>Your own labels, such as an order number.</p>
    tags: Tags
}

structure CreateParcelResponse {
    /// <p>The new parcel.</p>
    @required
    parcel: Parcel

    /// <p>Until when <a>DownloadLabel</a> offers the label.</p>
    labelExpiresAt: EpochTimestamp
}

@timestampFormat("date-time")
timestamp DateTime

/// <p>Why a parcel is late.</p>
enum DelayReason {
    weather
    customs
    address_unknown = "address-unknown"
    capacity
}

/// <p>The parcel will arrive later than expected.</p>
structure DelayedEvent {
    /// <p>Why the parcel is late.</p>
    @required
    reason: DelayReason

    /// <p>The new expectation, where there is one.</p>
    estimatedDelivery: DateTime
}

/// <p>The parcel has left the carrier's hands.</p>
structure DeliveredEvent {
    /// <p>Who or what took the parcel.</p>
    @required
    handedTo: HandedTo

    /// <p>The name of the person who took the parcel.</p>
    receivedBy: PersonName

    /// <p>A picture of the signature (PNG), at most 64 KiB.</p>
    signature: SignatureImage
}

structure DownloadLabelRequest {
    /// <p>The parcel's number, as <a>CreateParcel</a> returned it and as it is printed on the label.</p>
    @required
    @httpLabel
    parcelId: ParcelId

    /// <p>The form of the label:</p> <dl> <dt>pdf</dt> <dd>
    /// <p>A page of A6, for office printers. This is what you get where nothing is said.</p> </dd> <dt>png</dt> <dd>
    /// <p>A picture of 300 dpi.</p> </dd> <dt>zpl</dt> <dd>
    /// <p>Commands for label printers.</p> </dd> </dl>
    @httpQuery("format")
    format: LabelFormat
}

structure DownloadLabelResponse {
    /// <p>The media type of the label: <code>application/pdf</code>, <code>image/png</code> or
    /// <code>application/zpl</code>.</p>
    @httpHeader("Content-Type")
    contentType: ContentType

    /// <p>The length of the label in bytes.</p>
    @httpHeader("Content-Length")
    @suppress(["HttpHeaderTrait"])
    contentLength: ContentLength

    /// <p>The label itself, as a stream.</p>
    @required
    @httpPayload
    label: LabelContent
}

@timestampFormat("epoch-seconds")
timestamp EpochTimestamp

string ErrorMessage

@length(min: 1, max: 40)
@pattern("^evt-[a-z0-9]+$")
string EventId

/// <p>What happened to a parcel. Exactly one of the members is set.</p>
union EventKind {
    /// <p>The carrier took the parcel over from its sender. Its status becomes <code>IN_TRANSIT</code>.</p>
    accepted: ScannedEvent

    /// <p>The parcel passed a facility.</p>
    scanned: ScannedEvent

    /// <p>A driver has the parcel. Its status becomes <code>OUT_FOR_DELIVERY</code>.</p>
    outForDelivery: OutForDeliveryEvent

    /// <p>The parcel was handed over. Its status becomes <code>DELIVERED</code>, and no further event is accepted.</p>
    delivered: DeliveredEvent

    /// <p>The parcel will arrive later than expected. Its status becomes <code>DELAYED</code>.</p>
    delayed: DelayedEvent
}

list Events {
    member: RecordedEvent
}

string FieldPath

structure GetParcelRequest {
    /// <p>The parcel's number, as <a>CreateParcel</a> returned it and as it is printed on the label.</p>
    @required
    @httpLabel
    parcelId: ParcelId
}

structure GetParcelResponse {
    /// <p>The parcel.</p>
    @required
    parcel: Parcel
}

/// <p>Who or what took the parcel.</p>
enum HandedTo {
    recipient
    neighbour
    locker
    letterbox
}

@length(min: 1, max: 500)
string Instructions

/// <p>The service failed. The request may be repeated with the same token.</p>
@error("server")
@httpError(500)
structure InternalServiceException {
    /// <p>A sentence that is safe to show; it says nothing of the cause.</p>
    @required
    message: ErrorMessage
}

/// <p>One field of a request that was refused.</p>
structure InvalidField {
    /// <p>The field as a JSON pointer, such as <code>/recipient/countryCode</code>.</p>
    @required
    path: FieldPath

    /// <p>What is wrong with the field.</p>
    @required
    message: ErrorMessage
}

list InvalidFields {
    member: InvalidField
}

/// <p>A field of the request is missing, too long, out of range or not of the expected form.</p>
@error("client")
@httpError(400)
structure InvalidRequestException {
    /// <p>What is wrong, in one sentence.</p>
    @required
    message: ErrorMessage

    /// <p>Each field that is wrong.</p>
    fieldList: InvalidFields
}

@streaming
blob LabelContent

/// <p>The form of a label.</p>
enum LabelFormat {
    pdf
    png
    zpl
}

@range(min: -90, max: 90)
double Latitude

structure ListEventsRequest {
    /// <p>The parcel's number, as <a>CreateParcel</a> returned it and as it is printed on the label.</p>
    @required
    @httpLabel
    parcelId: ParcelId

    /// <p>The most items that one page holds. The service may return fewer, and returns 25 where nothing is said.</p>
    @httpQuery("maxResults")
    maxResults: MaxResults

    /// <p>The token of the page to return, from the answer before. Leave it out to start at the first page.</p>
    @httpQuery("nextToken")
    nextToken: NextToken
}

structure ListEventsResponse {
    /// <p>The events, the oldest first.</p>
    @required
    events: Events

    /// <p>The token of the next page. It is absent on the last page.</p>
    nextToken: NextToken
}

structure ListParcelsRequest {
    /// <p>Only parcels with one of these statuses.</p>
    @httpQuery("status")
    statuses: ParcelStatuses

    /// <p>Only parcels that were created after this time.</p>
    @httpQuery("createdAfter")
    createdAfter: DateTime

    /// <p>The most items that one page holds. The service may return fewer, and returns 25 where nothing is said.</p>
    @httpQuery("maxResults")
    maxResults: MaxResults

    /// <p>The token of the page to return, from the answer before. Leave it out to start at the first page.</p>
    @httpQuery("nextToken")
    nextToken: NextToken
}

structure ListParcelsResponse {
    /// <p>The parcels of this page, the newest first.</p>
    @required
    parcels: Parcels

    /// <p>The token of the next page. It is absent on the last page.</p>
    nextToken: NextToken
}

/// <p>A place where parcels are handled.</p>
structure Location {
    /// <p>The facility's name, such as <code>Hub Rotterdam</code>.</p>
    @required
    facility: String

    /// <p>The city where the facility stands.</p>
    city: City

    /// <p>Degrees north of the equator.</p>
    latitude: Latitude

    /// <p>Degrees east of Greenwich.</p>
    longitude: Longitude
}

@range(min: -180, max: 180)
double Longitude

@range(min: 1, max: 100)
integer MaxResults

@length(min: 1, max: 1024)
string NextToken

/// <p>A driver has the parcel.</p>
structure OutForDeliveryEvent {
    /// <p>When the driver expects to arrive.</p>
    estimatedDelivery: DateTime

    /// <p>How many stops the driver makes before this one.</p>
    stopsBefore: StopCount
}

/// <p>A parcel with all that the service knows of it.</p>
structure Parcel {
    /// <p>The parcel's number, printed on its label.</p>
    @required
    parcelId: ParcelId

    /// <p>Where the parcel is on its way.</p>
    @required
    status: ParcelStatus

    /// <p>The number of times that the parcel was changed, counted from 1.</p>
    @required
    revision: Revision

    /// <p>Where the parcel was collected.</p>
    @required
    sender: Address

    /// <p>Where the parcel goes.</p>
    @required
    recipient: Address

    /// <p>The weight in grams.</p>
    @required
    weightInGrams: WeightInGrams

    /// <p>How fast the parcel travels.</p>
    @required
    serviceLevel: ServiceLevel

    /// <p>A note for the driver.</p>
    instructions: Instructions

    /// <p>When the parcel was created.</p>
    @required
    createdAt: DateTime

    /// <p>When the parcel is expected at its recipient. It moves when a delay is recorded.</p>
    estimatedDelivery: DateTime

    /// <p>Your own labels.</p>
    tags: Tags
}

@length(min: 8, max: 24)
@pattern("^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$")
string ParcelId

/// <p>There is no parcel of this number, or it was delivered more than a year ago and has been forgotten.</p>
@error("client")
@httpError(404)
structure ParcelNotFoundException {
    /// <p>Which parcel was looked for.</p>
    @required
    message: ErrorMessage

    /// <p>The number that is not known.</p>
    parcelId: ParcelId
}

/// <p>Where a parcel is on its way. A parcel moves down this list, except that <code>DELAYED</code> may come and
/// go:</p>
/// <ul>
/// <li>
/// <p> <code>CREATED</code>: the label exists, the carrier has not seen the parcel</p> </li>
/// <li>
/// <p> <code>IN_TRANSIT</code>: scanned at least once</p> </li>
/// <li>
/// <p> <code>OUT_FOR_DELIVERY</code>: with a driver</p> </li>
/// <li>
/// <p> <code>DELAYED</code>: later than expected</p> </li>
/// <li>
/// <p> <code>DELIVERED</code> or <code>CANCELLED</code>: the end</p> </li>
/// </ul>
enum ParcelStatus {
    CREATED
    IN_TRANSIT
    OUT_FOR_DELIVERY
    DELAYED
    DELIVERED
    CANCELLED
}

@length(min: 1, max: 6)
list ParcelStatuses {
    member: ParcelStatus
}

/// <p>A parcel as lists show it; <a>GetParcel</a> returns the rest.</p>
structure ParcelSummary {
    /// <p>The parcel's number.</p>
    @required
    parcelId: ParcelId

    /// <p>Where the parcel is on its way.</p>
    @required
    status: ParcelStatus

    /// <p>When the parcel was created.</p>
    @required
    createdAt: DateTime

    /// <p>When the parcel is expected at its recipient. It moves when a delay is recorded.</p>
    estimatedDelivery: DateTime

    /// <p>Your own labels.</p>
    tags: Tags
}

list Parcels {
    member: ParcelSummary
}

@sensitive
@length(min: 1, max: 120)
string PersonName

@sensitive
@pattern("^\\+[0-9]{6,15}$")
string PhoneNumber

@length(min: 1, max: 12)
string PostalCode

structure RecordEventRequest {
    /// <p>The parcel's number, as <a>CreateParcel</a> returned it and as it is printed on the label.</p>
    @required
    @httpLabel
    parcelId: ParcelId

    /// <p>A token of your choice, unique to this event. A scanner that repeats a request after a lost connection sends
    /// the same token again.</p>
    @idempotencyToken
    @httpHeader("Idempotency-Key")
    clientToken: ClientToken

    /// <p>When the event happened, where that is not now: a scanner may send its events hours later.</p>
    occurredAt: DateTime

    /// <p>What happened.</p>
    @required
    event: EventKind
}

structure RecordEventResponse {
    /// <p>The id of the recorded event.</p>
    @required
    eventId: EventId

    /// <p>The parcel's status after the event.</p>
    @required
    status: ParcelStatus

    /// <p>When the service took the event in.</p>
    recordedAt: EpochTimestamp
}

/// <p>An event in a parcel's history.</p>
structure RecordedEvent {
    /// <p>The id of the event.</p>
    @required
    eventId: EventId

    /// <p>When the event happened.</p>
    @required
    occurredAt: DateTime

    /// <p>What happened.</p>
    @required
    event: EventKind
}

@range(min: 0)
integer RetryAfterSeconds

@range(min: 1)
long Revision

/// <p>A scan at one of the carrier's facilities.</p>
structure ScannedEvent {
    /// <p>Where the parcel was seen.</p>
    @required
    location: Location

    /// <p>The weight that this facility's scale showed, in grams.</p>
    weightInGrams: WeightInGrams

    /// <p>Whether the packaging was damaged at this scan.</p>
    damaged: Boolean
}

/// <p>How fast a parcel travels.</p>
enum ServiceLevel {
    economy
    standard
    express
}

@sensitive
@length(max: 65536)
blob SignatureImage

@range(min: 0)
integer StopCount

string String

@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9._-]+$")
string TagKey

@length(min: 0, max: 256)
string TagValue

@length(min: 0, max: 50)
map Tags {
    key: TagKey
    value: TagValue
}

/// <p>Too many requests at once. Wait for <code>retryAfterSeconds</code> and send the request again.</p>
@error("client")
@httpError(429)
@retryable(throttling: true)
structure ThrottledException {
    /// <p>Which limit was reached.</p>
    @required
    message: ErrorMessage

    /// <p>How many seconds to wait before the next request.</p>
    @httpHeader("Retry-After")
    retryAfterSeconds: RetryAfterSeconds
}

structure UpdateParcelRequest {
    /// <p>The parcel's number, as <a>CreateParcel</a> returned it and as it is printed on the label.</p>
    @required
    @httpLabel
    parcelId: ParcelId

    /// <p>Change the parcel only if this is still its revision; otherwise the request fails with
    /// <code>ConflictException</code>. Leave it out to overwrite whatever is there.</p>
    @httpHeader("If-Revision")
    ifRevision: Revision

    /// <p>The corrected address. It can be changed until the parcel is <code>OUT_FOR_DELIVERY</code>.</p>
    recipient: Address

    /// <p>The new note for the driver.</p>
    instructions: Instructions

    /// <p>Labels that replace all those the parcel has.</p>
    tags: Tags
}

structure UpdateParcelResponse {
    /// <p>The parcel as it stands after the change.</p>
    @required
    parcel: Parcel
}

@range(min: 1, max: 70000)
integer WeightInGrams
