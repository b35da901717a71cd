import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { messagesAreThoseOf } from '../../test/messages.js';

messagesAreThoseOf('@eventstore/db-client', { shared, streams });
