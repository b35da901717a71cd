import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Directory } from '../access/directory.js';
import { ForServiceFromTheBeginning, staff } from '../access/requires.js';
import { type SharedServiceView, sharedServiceView } from './shared-services.view.js';

@ApiTags('The shared service')
@Controller('shared-services')
export class SharedServicesController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /**
   * Gets the service that councils share: its host, and each council's stages with their first days. Empty
   * before it is founded.
   */
  @Get()
  @ForServiceFromTheBeginning(...staff)
  sharedServices(): SharedServiceView[] {
    const { serviceDirectory, councils } = this.directory;
    const { onlyService } = serviceDirectory;
    const service = onlyService === null ? undefined : serviceDirectory.service(onlyService);
    return service ? [sharedServiceView(onlyService!, service, councils.keys())] : [];
  }
}
