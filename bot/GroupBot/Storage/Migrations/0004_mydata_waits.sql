-- Whether a file of somebody's data still has to be sent is asked inside a turn; every other row stays out of this.

create index outbox_of_mydata on outbox (member_no) where continuation = 'mydata-sent';
